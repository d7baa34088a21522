package dev.surefoot.execute.agent;

import dev.surefoot.read.mention.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces of a text an argument takes. An argument whose schema takes any words can be any
 * piece; one that takes days, addresses or numbers alone can only be such a piece, so the grammar
 * offers no other.
 */
final class Fitting implements Pieces {

  /** No schema of an argument that takes few things takes this. */
  private static final String ANYTHING = "some words, whatever (they) say; of #no kind!";

  /** Most words and marks of a moment: "quarter past six in the evening". */
  private static final int MOMENT = 10;

  /** Most words and marks of another piece that is not any, such as a query. */
  private static final int LONGEST = 60;

  /** Longer texts are not looked through; what does not suit is found out afterwards. */
  private static final int MOST_ATOMS = 120;

  /** Words beside a moment, which are no part of one; half of a time. */
  private static final Pattern PARTICLE =
      Pattern.compile(
          "(?i)^(at|on|from|to|until|till|for|and|of|by|starting|lasting|between|pm|am|\\W)(\\b|$)"
              + "|\\b(at|on|from|to|until|till|for|and|of|by|in|starting|lasting|between)$");

  private final Map<String, Known> tools = new LinkedHashMap<>();
  private final Moments moments;
  private final Words words;
  private final List<String> candidates;
  private final List<String> brief;
  private final Map<String, Offer> found = new HashMap<>();
  private final Map<String, Optional<When>> read = new HashMap<>();

  Fitting(List<Known> tools, LocalDate today, ZoneId zone, Words words) {
    tools.forEach(tool -> this.tools.put(tool.signature().name(), tool));
    this.moments = new Moments(today, zone);
    this.words = words;
    boolean much = words.atoms().size() > MOST_ATOMS;
    this.candidates = much ? List.of() : words.pieces(LONGEST);
    this.brief = much ? List.of() : words.pieces(MOMENT);
  }

  @Override
  public Offer of(Signature tool, String argument) {
    return found.computeIfAbsent(
        tool.name() + " " + argument, key -> look(tools.get(tool.name()), argument));
  }

  private Offer look(Known tool, String name) {
    Argument argument = tool.arguments().get(name);
    InWords spoken = InWords.of(argument).orElse(null);
    boolean moment = spoken == null && moments.takes(argument);
    boolean anything = spoken == null && takes(argument, moment, ANYTHING);
    List<String> labelled =
        anything || spoken == null && !moment
            ? new Labelled(tool, words).values(argument)
            : List.of();
    if (!labelled.isEmpty()) {
      return new One(labelled);
    }
    if (anything || words.atoms().size() > MOST_ATOMS) {
      return new Any();
    }
    List<String> pieces = unquoted(pieces(argument, moment, spoken));
    if (moment) {
      return moment(argument, pieces);
    }
    return argument.types().contains("array")
        ? new Some(new Addressed(tool, words).of(argument, pieces))
        : new One(pieces);
  }

  private List<String> pieces(Argument argument, boolean moment, @Nullable InWords spoken) {
    return (moment ? brief : candidates)
        .stream()
            .filter(piece -> spoken == null || spoken(spoken, piece))
            .filter(piece -> takes(argument, moment, piece))
            .toList();
  }

  private boolean spoken(InWords spoken, String piece) {
    return spoken.fits(piece) && when(piece).isEmpty() && spoken.whole(words.behind(piece));
  }

  /** Those that do not cut a quotation, where there are any. */
  private List<String> unquoted(List<String> pieces) {
    List<String> whole = pieces.stream().filter(piece -> !words.cutsQuotation(piece)).toList();
    return whole.isEmpty() ? pieces : whole;
  }

  /** Pieces by what they say; what the schema takes as it is written is a moment in itself. */
  private Moment moment(Argument argument, List<String> pieces) {
    List<String> both = new ArrayList<>();
    List<String> days = new ArrayList<>();
    List<String> times = new ArrayList<>();
    for (String piece : pieces) {
      When when = when(piece).orElse(null);
      boolean time = when != null && (when.time() != null || when.minutes() != null);
      if (when == null || !when.days().isEmpty() && time || plain(argument, piece)) {
        both.add(piece);
      } else {
        (time ? times : days).add(piece);
      }
    }
    return new Moment(both, days, times);
  }

  private static boolean plain(Argument argument, String piece) {
    return argument.plain(List.of(piece)).isPresent();
  }

  /** Tools but those of whose words an argument that is always said finds none. */
  List<Signature> possible() {
    return tools.values().stream().filter(this::possible).map(Known::signature).toList();
  }

  private boolean possible(Known tool) {
    return tool.arguments().values().stream()
        .filter(a -> tool.required().contains(a.name()))
        .filter(a -> InWords.of(a).filter(InWords::always).isPresent())
        .noneMatch(a -> none(tool, a));
  }

  /**
   * The possible tools of which a word tells that one of them is meant, or the one of them that is
   * named; none where none is told.
   */
  List<Signature> told() {
    List<Signature> told =
        tools.values().stream()
            .filter(tool -> possible(tool) && told(tool))
            .map(Known::signature)
            .toList();
    List<Signature> named = told.stream().filter(tool -> words.names(tool.name())).toList();
    return named.size() == 1 ? named : told;
  }

  private boolean told(Known tool) {
    return tool.arguments().values().stream()
        .filter(a -> InWords.of(a).filter(InWords::telling).isPresent())
        .anyMatch(a -> !none(tool, a));
  }

  private boolean none(Known tool, Argument argument) {
    return of(tool.signature(), argument.name()).none();
  }

  private boolean takes(Argument argument, boolean moment, String piece) {
    return moment && when(piece).filter(when -> moments.partOf(argument, when)).isPresent()
        || plain(argument, piece);
  }

  /** Asked for several arguments, so it is read once. */
  private Optional<When> when(String piece) {
    return read.computeIfAbsent(
        piece, p -> PARTICLE.matcher(p).find() ? Optional.empty() : moments.read(List.of(p)));
  }
}
