package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Clauses written with tags from the start: {@code domains/NAME/phrases/shapes.tsv}, a shape and
 * its answer in each line, the lines of a shape joined by {@code " / "}.
 */
final class Shapes {

  private static final String FILE = "shapes.tsv";
  private static final String STYLE = "shape";
  private static final Pattern JOINT = Pattern.compile(" / (?=[#<@~>] )");

  private Shapes() {}

  /** The pairs of a domain, none where it has no such file. */
  static List<Example> of(Domain domain) throws IOException {
    Path file = domain.folder().resolve("phrases").resolve(FILE);
    return Files.exists(file) ? pairs(domain.name(), file) : List.of();
  }

  /**
   * The pairs of a file.
   *
   * @throws IllegalArgumentException for a line that is not a shape, a tab and an answer
   */
  static List<Example> pairs(String domain, Path file) throws IOException {
    List<Example> out = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw new IllegalArgumentException(
            "%s: \"%s\" is not a shape, a tab and an answer.".formatted(file, line));
      }
      String id = domain + "/" + FILE + "#" + out.size();
      String shape = JOINT.matcher(parts[0]).replaceAll("\n");
      out.add(new Example(id, STYLE, domain, shape, parts[1]));
    }
    return out;
  }
}
