package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.bench.JournalBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the journal costs. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what the journal costs a step, beside the disk's own sync, and the heap over many"
          + " runs.",
      "The last line on standard output is a JSON summary; times are medians in milliseconds."
    })
final class JournalCommand implements Callable<Integer> {

  private static final int EVERY = 100;

  private final Terminal terminal;

  @Option(names = "--runs", defaultValue = "1000", description = "how many (default: 1000)")
  private int runs = 1000;

  @Option(names = "--steps", defaultValue = "20", description = "steps of each (default: 20)")
  private int steps = 20;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "folder on the disk that is measured (default: the one for temporary files)")
  private @Nullable Path dir;

  @Option(names = "--json", description = "write JSON; nothing else is written anyway")
  private boolean json;

  JournalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (runs < 1 || steps < 2) {
      throw Inputs.bad(
          "--runs %d --steps %d measures nothing.".formatted(runs, steps),
          "one run or more of two steps or more were meant.");
    }
    Path work =
        dir == null
            ? Files.createTempDirectory("surefoot-journal")
            : Files.createTempDirectory(dir, "surefoot-journal");
    try {
      JsonObject measured = new JournalBench(runs, steps).run(work, progress());
      terminal.out().println(measured);
      return Exit.OK;
    } finally {
      remove(work);
    }
  }

  private IntConsumer progress() {
    return run -> {
      if (terminal.interactive() && run % EVERY == 0) {
        terminal.err().println("%d of %d runs".formatted(run, runs));
      }
    };
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
