package dev.surefoot.execute.agent;

import dev.surefoot.read.mention.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A day said far from its time, "Friday is Ana's birthday: lunch at 12:30": where a moment has a
 * time alone, the one day of the text that no argument takes is its day.
 */
final class DayApart {

  /** Most words and marks of a day: "Wednesday, the 3rd of March 2027". */
  private static final int DAY = 8;

  private final Known tool;
  private final Moments moments;

  DayApart(Known tool, Moments moments) {
    this.tool = tool;
    this.moments = moments;
  }

  /** The same pieces, with the day where it is missed and no other day is said. */
  Map<String, List<String>> added(Map<String, List<String>> said, Words words) {
    for (Argument argument : tool.arguments().values()) {
      List<String> pieces = said.getOrDefault(argument.name(), List.of());
      if (!argument.name().equals(Coercion.END) && dayless(argument, pieces)) {
        return day(said, words)
            .map(
                day -> {
                  Map<String, List<String>> more = new LinkedHashMap<>(said);
                  List<String> both = new ArrayList<>(List.of(day));
                  both.addAll(pieces);
                  more.put(argument.name(), both);
                  return more;
                })
            .orElse(said);
      }
    }
    return said;
  }

  private boolean dayless(Argument argument, List<String> pieces) {
    return !pieces.isEmpty()
        && moments.takes(argument)
        && moments.takesBoth(argument)
        && argument.plain(pieces).isEmpty()
        && moments.read(pieces).filter(w -> w.days().isEmpty() && w.time() != null).isPresent();
  }

  /** The only day in what is left of the words. */
  private Optional<String> day(Map<String, List<String>> said, Words words) {
    List<String> longestFirst =
        LeftOver.parts(words, said).stream()
            .flatMap(part -> Words.of(part).pieces(DAY).stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    Map<String, List<LocalDate>> days = new LinkedHashMap<>();
    for (String piece : longestFirst) {
      Optional<When> when = moments.read(List.of(piece)).filter(DayApart::dayAlone);
      if (when.isPresent() && days.keySet().stream().noneMatch(longer -> longer.contains(piece))) {
        days.put(piece, when.get().days());
      }
    }
    Set<List<LocalDate>> different = Set.copyOf(days.values());
    return different.size() == 1 && different.iterator().next().size() == 1
        ? days.keySet().stream().findFirst()
        : Optional.empty();
  }

  private static boolean dayAlone(When when) {
    return !when.days().isEmpty() && when.time() == null && when.minutes() == null;
  }
}
