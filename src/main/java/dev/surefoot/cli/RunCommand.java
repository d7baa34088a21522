package dev.surefoot.cli;

import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out a plan, in the simulated world or in earnest. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Carries out an approved plan, in a simulated world or with --tools in earnest.",
      "When a step fails the rest is planned anew; the new plan wants approval too.",
      "Every call is in the journal before it is made: 'resume' takes up what was broken off."
    })
final class RunCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private Outputs outputs = new Outputs();
  @Mixin private JournalOption journals = new JournalOption();
  @Mixin private Consent consent = new Consent();
  @Mixin private Following following = new Following();

  @Parameters(paramLabel = "PLAN", description = "a plan as JSON")
  private Path plan = Path.of("");

  @Option(names = "--spec", required = true, paramLabel = "SPEC", description = "its spec as JSON")
  private Path spec = Path.of("");

  @Option(
      names = "--fail",
      paramLabel = "FAILURE",
      description = "let something go wrong, such as left_early:person=Ida,time=15:00")
  private List<String> failures = List.of();

  @Option(
      names = "--tools",
      paramLabel = "FILE",
      description = "carry it out with the tools of this file (docs/tools.md)")
  private @Nullable Path tools;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, false)) {
      Inputs inputs = new Inputs(terminal, surefoot);
      Spec asked = inputs.spec(spec);
      Plan planned = inputs.plan(plan);
      Domain domain = surefoot.domain(asked.domain());
      outputs.noteClockChanges(terminal, domain, planned);
      String world = world();
      World.Run run = new World.Run(asked, planned, List.of());
      try (World opened = World.open(terminal, session, surefoot, world, run)) {
        if (opened.drifted()) {
          return Exit.WANTS_APPROVAL;
        }
        RunMetrics metrics = following.metrics(terminal, domain, session);
        Terms terms =
            consent.terms(terminal, domain, opened.toolbox(), !session.json()).listener(metrics);
        try (Journal journal = journals.open(terminal)) {
          Report report = metrics.of(() -> surefoot.run(planned, asked, terms, journal, world));
          return new Told(terminal, session.json(), outputs).tell(domain, asked, report);
        }
      }
    }
  }

  private String world() {
    if (tools == null) {
      return World.simulated(failures);
    }
    if (!failures.isEmpty()) {
      throw Inputs.bad("--fail is for the simulated world.", "leave --fail or --tools out.");
    }
    Inputs.text(tools);
    return World.tools(tools, outputs.firstDay(terminal.clock()));
  }
}
