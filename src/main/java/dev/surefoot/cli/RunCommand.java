package dev.surefoot.cli;

import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Approval;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.SimulatedWorld;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out a plan in the simulated world. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Carries out an approved plan in a simulated world.",
      "When a step fails the rest is planned anew; the new plan wants approval too."
    })
final class RunCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private Outputs outputs = new Outputs();

  @Parameters(paramLabel = "PLAN", description = "a plan as JSON")
  private Path plan = Path.of("");

  @Option(names = "--spec", required = true, paramLabel = "SPEC", description = "its spec as JSON")
  private Path spec = Path.of("");

  @Option(names = "--approve", paramLabel = "HASH", description = "approve exactly this plan")
  private @Nullable String approve;

  @Option(names = "--yes", description = "approve the plan and every change of it")
  private boolean yes;

  @Option(
      names = "--fail",
      paramLabel = "FAILURE",
      description = "let something go wrong, such as left_early:person=Ida,time=15:00")
  private List<String> failures = List.of();

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
      SimulatedWorld world = SimulatedWorld.of(domain, failures);
      Report report = surefoot.run(planned, asked, world.toolbox(domain), policy(domain));
      RunStory story = new RunStory(terminal.out(), domain);
      if (session.json()) {
        terminal.out().println(RunJson.of(domain, report));
      } else {
        story.tell(report);
      }
      if (report instanceof Report.Finished finished) {
        outputs.write(terminal.clock(), domain, asked, finished.plan());
      } else if (report instanceof Report.Waiting waiting) {
        outputs.write(terminal.clock(), domain, waiting.spec(), waiting.plan());
      }
      return code(report);
    }
  }

  private ApprovalPolicy policy(Domain domain) {
    if (yes) {
      return (plan, changes) -> Optional.of(Approval.of(domain, plan));
    }
    return approve == null
        ? (plan, changes) -> Optional.empty()
        : ApprovalPolicy.only(domain, approve);
  }

  private static int code(Report report) {
    if (report instanceof Report.Finished) {
      return Exit.OK;
    }
    return report instanceof Report.Waiting ? Exit.WANTS_APPROVAL : Exit.STOPPED;
  }
}
