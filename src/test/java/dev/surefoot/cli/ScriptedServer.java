package dev.surefoot.cli;

import dev.surefoot.model.ScriptedModel;
import java.time.Clock;

/** The command line as a process of its own, with a script in place of the reader's model. */
final class ScriptedServer {

  private ScriptedServer() {}

  public static void main(String[] args) {
    ScriptedModel model =
        new ScriptedModel("reader", prompt -> ScriptedServer.answer(prompt.text()));
    Terminal terminal =
        new Terminal(
            System.in,
            System.out,
            System.err,
            false,
            Clock.systemUTC(),
            options -> options.model(model).memory(null));
    System.exit(Main.run(terminal, args));
  }

  private static String answer(String prompt) {
    if (prompt.contains("out on")) {
      return "busy N1 W1 R1";
    }
    return prompt.contains("slot") ? "days W1; work_hours R1" : "duration U1";
  }
}
