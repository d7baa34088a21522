package dev.surefoot.execute.agent;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the model says: a tool, and for each argument that was said the pieces of the text that say
 * it. Written as the tool's name and a line {@code NAME: piece | piece} for each argument.
 *
 * @param tool its name; {@link #NONE} when nothing fits
 * @param args pieces by argument, in the signature's order
 */
public record Choice(String tool, Map<String, List<String>> args) {

  /** Nothing on offer fits. */
  public static final String NONE = "none";

  private static final String BAR = " | ";

  public Choice {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    args.forEach((name, pieces) -> copy.put(name, List.copyOf(pieces)));
    args = Collections.unmodifiableMap(copy);
  }

  /** As the model writes it. */
  @Override
  public String toString() {
    return tool
        + args.entrySet().stream()
            .map(e -> "\n" + e.getKey() + ": " + String.join(BAR, e.getValue()))
            .collect(Collectors.joining());
  }

  /**
   * Reads an answer. The grammar has seen to its form, but not every runtime has grammars.
   *
   * @return empty when it is none for these signatures and words
   */
  public static Optional<Choice> read(String answer, List<Signature> offered, Words words) {
    String[] lines = answer.strip().split("\n");
    Map<String, List<String>> args = new LinkedHashMap<>();
    for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        return Optional.empty();
      }
      args.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" \\| ", -1)));
    }
    Choice choice = new Choice(lines[0], args);
    return choice.suits(offered, words) ? Optional.of(choice) : Optional.empty();
  }

  /** Whether it names a tool on offer, arguments of it in order, and pieces of the words. */
  public boolean suits(List<Signature> offered, Words words) {
    if (tool.equals(NONE)) {
      return args.isEmpty();
    }
    return offered.stream()
        .filter(s -> s.name().equals(tool))
        .findFirst()
        .filter(s -> s.args().stream().filter(args::containsKey).toList().equals(names()))
        .filter(s -> args.values().stream().allMatch(p -> grounded(p, words)))
        .isPresent();
  }

  private List<String> names() {
    return List.copyOf(args.keySet());
  }

  private static boolean grounded(List<String> pieces, Words words) {
    return !pieces.isEmpty() && pieces.stream().allMatch(words::holds);
  }
}
