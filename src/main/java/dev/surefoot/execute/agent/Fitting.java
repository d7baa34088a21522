package dev.surefoot.execute.agent;

import dev.surefoot.read.mention.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private final Map<String, Known> tools = new LinkedHashMap<>();
  private final Moments moments;
  private final Words words;
  private final List<String> candidates;
  private final List<String> brief;
  private final Map<String, Optional<Few>> found = new HashMap<>();
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
  public Optional<Few> of(Signature tool, String argument) {
    return found.computeIfAbsent(
        tool.name() + " " + argument, key -> look(tools.get(tool.name()), argument));
  }

  private Optional<Few> look(Known tool, String name) {
    Argument argument = tool.arguments().get(name);
    InWords spoken = InWords.of(argument).orElse(null);
    boolean moment = moments.takes(argument);
    if (words.atoms().size() > MOST_ATOMS || spoken == null && takes(argument, moment, ANYTHING)) {
      return Optional.empty();
    }
    List<String> pieces =
        (moment ? brief : candidates)
            .stream()
                .filter(piece -> spoken == null || spoken.fits(piece) && when(piece).isEmpty())
                .filter(piece -> takes(argument, moment, piece))
                .toList();
    return Optional.of(new Few(pieces, moment || argument.types().contains("array")));
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

  /** The possible tools of which a word tells that one of them is meant; none where none does. */
  List<Signature> told() {
    return tools.values().stream()
        .filter(tool -> possible(tool) && told(tool))
        .map(Known::signature)
        .toList();
  }

  private boolean told(Known tool) {
    return tool.arguments().values().stream()
        .filter(a -> InWords.of(a).filter(InWords::telling).isPresent())
        .anyMatch(a -> !none(tool, a));
  }

  private boolean none(Known tool, Argument argument) {
    return of(tool.signature(), argument.name()).filter(few -> few.pieces().isEmpty()).isPresent();
  }

  private boolean takes(Argument argument, boolean moment, String piece) {
    return moment && when(piece).filter(when -> moments.partOf(argument, when)).isPresent()
        || argument.plain(List.of(piece)).isPresent();
  }

  /** Asked for several arguments, so it is read once. */
  private Optional<When> when(String piece) {
    return read.computeIfAbsent(piece, p -> moments.read(List.of(p)));
  }
}
