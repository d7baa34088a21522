package dev.surefoot.cli;

import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends a plan. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description = "Mends a plan, changing as little as possible.")
final class RepairCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private Outputs outputs = new Outputs();

  @Parameters(paramLabel = "PLAN", description = "a plan as JSON")
  private Path plan = Path.of("");

  @Option(names = "--spec", required = true, paramLabel = "SPEC", description = "its spec as JSON")
  private Path spec = Path.of("");

  RepairCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, false)) {
      Inputs inputs = new Inputs(terminal, surefoot);
      Spec asked = inputs.spec(spec);
      Domain domain = surefoot.domain(asked.domain());
      Planned planned = surefoot.plan(asked, Drafter.given(inputs.plan(plan)));
      if (session.json()) {
        terminal.out().println(OutcomeJson.of(domain, planned.outcome()));
      } else {
        new Story(terminal.out(), domain, false).tell(planned.outcome());
      }
      outputs.write(terminal, domain, asked, OutcomeJson.plan(planned.outcome()));
      return Exit.of(planned.outcome());
    }
  }
}
