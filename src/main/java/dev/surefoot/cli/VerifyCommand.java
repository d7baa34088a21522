package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Surefoot;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Violation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a plan without solver or model. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Judges any plan by the rules, without solver or model.")
final class VerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  @Parameters(paramLabel = "PLAN", description = "a plan as JSON")
  private Path plan = Path.of("");

  @Option(names = "--spec", required = true, paramLabel = "SPEC", description = "its spec as JSON")
  private Path spec = Path.of("");

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Surefoot surefoot = session.open(terminal, false)) {
      Inputs inputs = new Inputs(terminal, surefoot);
      Verdict verdict = surefoot.verify(inputs.plan(plan), inputs.spec(spec));
      if (session.json()) {
        terminal.out().println(json(verdict));
      } else {
        verdict.violations().forEach(this::say);
        terminal.out().println(verdict.valid() ? "Valid." : "Not valid.");
      }
      return verdict.valid() ? Exit.OK : Exit.FAULTS;
    }
  }

  private void say(Violation violation) {
    String strength = violation.strength() == Strength.HARD ? "broken" : "wish";
    terminal
        .out()
        .println("%s: %s (%s)".formatted(strength, violation.message(), violation.rule()));
    if (violation.constraint() != null && violation.constraint().quote() != null) {
      terminal.out().println("    \"" + violation.constraint().quote().text() + "\"");
    }
  }

  static JsonObject json(Verdict verdict) {
    JsonObject json = new JsonObject();
    json.addProperty("valid", verdict.valid());
    json.addProperty("hard", verdict.score().hard());
    json.add("violations", OutcomeJson.list(verdict.violations(), OutcomeJson::violation));
    return json;
  }
}
