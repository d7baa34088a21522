package dev.surefoot.execute.agent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which pieces of a text an argument takes. An argument whose schema takes any words can be any
 * piece; one that takes days, addresses or numbers alone can only be such a piece, so the grammar
 * offers no other.
 */
final class Fitting implements Pieces {

  /** No schema of an argument that takes few things takes this. */
  private static final String ANYTHING = "some words, whatever (they) say; of #no kind!";

  /** Most words and marks of a piece that is not any: "quarter past six in the evening". */
  private static final int LONGEST = 10;

  /** Longer texts are not looked through; what does not suit is found out afterwards. */
  private static final int MOST_ATOMS = 150;

  private final Map<String, Known> tools;
  private final Moments moments;
  private final Words words;
  private final List<String> candidates;
  private final Map<String, Optional<List<String>>> found = new HashMap<>();

  Fitting(List<Known> tools, LocalDate today, ZoneId zone, Words words) {
    this.tools = tools.stream().collect(Collectors.toMap(k -> k.signature().name(), k -> k));
    this.moments = new Moments(today, zone);
    this.words = words;
    this.candidates = words.pieces(LONGEST);
  }

  @Override
  public Optional<List<String>> of(Signature tool, String argument) {
    return found.computeIfAbsent(
        tool.name() + " " + argument, key -> look(tools.get(tool.name()), argument));
  }

  private Optional<List<String>> look(Known tool, String name) {
    Argument argument = tool.arguments().get(name);
    if (words.atoms().size() > MOST_ATOMS || takes(argument, ANYTHING)) {
      return Optional.empty();
    }
    List<String> fitting = new ArrayList<>();
    for (String piece : candidates) {
      if (takes(argument, piece)) {
        fitting.add(piece);
      }
    }
    return Optional.of(fitting);
  }

  private boolean takes(Argument argument, String piece) {
    return argument.plain(List.of(piece)).isPresent()
        || moments.takes(argument) && moments.read(List.of(piece)).isPresent();
  }
}
