package dev.surefoot.execute.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Arguments that take the same pieces, as {@code to} and {@code cc} take addresses, told apart by
 * words beside them: "copy in", "cc".
 */
final class Addressed {

  /** Between pieces of one group: "a@x, b@x and c@x". */
  private static final Pattern JOINT = Pattern.compile("[\\s,;&+/]*(and|und|et|y)?[\\s,;&+]*");

  private final Known tool;
  private final Words words;

  Addressed(Known tool, Words words) {
    this.tool = tool;
    this.words = words;
  }

  /** Those of the pieces that an argument may take; all where nothing tells. */
  List<String> of(Argument argument, List<String> pieces) {
    InWords own = InWords.of(argument).orElse(null);
    if (own == null) {
      return pieces;
    }
    Set<String> elsewhere = new HashSet<>();
    Set<String> here = new HashSet<>();
    for (Argument each : tool.arguments().values()) {
      InWords.of(each)
          .filter(own::alike)
          .ifPresent(
              in ->
                  (each.name().equals(argument.name()) ? here : elsewhere)
                      .addAll(cued(in, pieces)));
    }
    List<String> mine =
        pieces.stream()
            .filter(piece -> here.isEmpty() || here.contains(piece))
            .filter(piece -> !elsewhere.contains(piece))
            .toList();
    boolean all = here.size() + elsewhere.size() >= pieces.size();
    return all ? pieces : mine;
  }

  /** Whether a reading puts pieces that stand together into different arguments. */
  boolean split(Choice choice) {
    for (Argument each : tool.arguments().values()) {
      InWords own = InWords.of(each).orElse(null);
      List<String> pieces = own == null ? List.of() : said(choice, own);
      List<String> mine = choice.args().getOrDefault(each.name(), List.of());
      for (List<String> group : groups(pieces)) {
        if (group.stream().anyMatch(mine::contains) && !mine.containsAll(group)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a reading says in all arguments that take such pieces. */
  private List<String> said(Choice choice, InWords alike) {
    return tool.arguments().values().stream()
        .filter(each -> InWords.of(each).filter(alike::alike).isPresent())
        .flatMap(each -> choice.args().getOrDefault(each.name(), List.of()).stream())
        .distinct()
        .toList();
  }

  private Set<String> cued(InWords in, List<String> pieces) {
    Set<String> cued = new HashSet<>();
    String text = words.text();
    for (List<String> group : groups(pieces)) {
      String last = group.get(group.size() - 1);
      String preceding = text.substring(0, text.indexOf(group.get(0)));
      if (in.cued(preceding, words.behind(last))) {
        cued.addAll(group);
      }
    }
    return cued;
  }

  private List<List<String>> groups(List<String> pieces) {
    String text = words.text();
    List<List<String>> groups = new ArrayList<>();
    int end = -1;
    for (String piece : pieces.stream().sorted(Comparator.comparingInt(text::indexOf)).toList()) {
      int from = text.indexOf(piece);
      if (end < 0 || from < end || !JOINT.matcher(text.substring(end, from)).matches()) {
        groups.add(new ArrayList<>());
      }
      Objects.requireNonNull(groups.get(groups.size() - 1)).add(piece);
      end = from + piece.length();
    }
    return groups;
  }
}
