package dev.surefoot.cli;

import dev.surefoot.model.ScriptedModel;
import dev.surefoot.read.RequestReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A command line with everything around it in memory, and a scripted planner. */
final class Console {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  void forgetOut() {
    out.reset();
  }

  void forgetErr() {
    err.reset();
  }

  /**
   * Runs a command.
   *
   * @param in what stands on standard input
   * @param person whether a person sits at the terminal
   * @return the exit code
   */
  int run(RequestReader reader, byte[] in, boolean person, String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            person,
            Clock.fixed(Instant.parse("2027-03-01T08:00:00Z"), ZoneOffset.UTC),
            options ->
                options
                    .reader(reader)
                    .model(new ScriptedModel("draft", prompt -> "Ida\nBram\n"))
                    .memory(null));
    return Main.run(terminal, args);
  }
}
