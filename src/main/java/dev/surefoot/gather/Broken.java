package dev.surefoot.gather;

import java.util.ArrayList;
import java.util.List;

/** Rows of a file that were left out: counted, and the first of them named by their lines. */
final class Broken {

  private static final int SHOWN = 5;

  private final String file;
  private final List<String> first = new ArrayList<>();
  private int count;
  private int incomplete;

  Broken(String file) {
    this.file = file;
  }

  void row(String what, int line) {
    if (count++ < SHOWN) {
      first.add("line %d (%s)".formatted(line, what));
    }
  }

  void incomplete() {
    incomplete++;
  }

  /** A line about broken rows; none when all are whole. */
  List<String> warning() {
    if (count == 0) {
      return List.of();
    }
    String more = count > SHOWN ? " and %d more".formatted(count - SHOWN) : "";
    return List.of(
        "%s: %d broken row%s left out: %s%s."
            .formatted(file, count, count == 1 ? "" : "s", String.join(", ", first), more));
  }

  /** A line about rows that lack a field. */
  List<String> note() {
    return incomplete == 0
        ? List.of()
        : List.of("%s: %d rows lack a field and are left out.".formatted(file, incomplete));
  }
}
