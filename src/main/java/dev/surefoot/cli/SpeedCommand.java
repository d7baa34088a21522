package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.bench.SpeedBench;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast the model reads and decodes in process. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how many tokens a second the stock model reads and decodes in process.",
      "The last line on standard output is a JSON summary: medians, and ratios where llama-bench"
          + " runs in turns with it."
    })
final class SpeedCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Option(names = "--rounds", defaultValue = "5", description = "how many (default: 5)")
  private int rounds = 5;

  @Option(
      names = "--llama-bench",
      paramLabel = "PROGRAM",
      description = "llama.cpp's own benchmark, for ratios")
  private @Nullable Path tool;

  SpeedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw Inputs.bad("--rounds %d measures nothing.".formatted(rounds), "1 or more were meant.");
    }
    if (tool != null && !Files.isExecutable(tool)) {
      throw Inputs.bad("'%s' cannot be run.".formatted(tool), "the path of llama-bench was meant.");
    }
    Path file = Models.file(Session.home(), session.model());
    try (LanguageModel model = Models.open(Session.home(), session.model());
        Busy busy = Busy.with(terminal, "measuring")) {
      JsonObject measured =
          new SpeedBench(model, file, tool).run(rounds, done -> busy.step(done, rounds));
      terminal.out().println(measured);
      return Exit.OK;
    }
  }
}
