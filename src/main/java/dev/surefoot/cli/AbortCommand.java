package dev.surefoot.cli;

import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks a run off. */
@Command(
    name = "abort",
    mixinStandardHelpOptions = true,
    description = {
      "Breaks a run off and takes back what was done, the last step first.",
      "What cannot be taken back is named."
    })
final class AbortCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private JournalOption journals = new JournalOption();
  @Mixin private Following following = new Following();

  @Parameters(paramLabel = "RUN", description = "its name; 'surefoot runs' lists them")
  private String run = "";

  @Option(
      names = "--step",
      paramLabel = "ID=done|not-done",
      description = "what became of a step that is in doubt")
  private Map<String, String> steps = Map.of();

  AbortCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Surefoot surefoot = session.open(terminal, false);
        Journal journal = journals.open(terminal)) {
      RunHead head = journal.run(run);
      Domain domain = surefoot.domainOfRun(head.domain());
      World.Run before = World.Run.of(journal, domain, run);
      try (World world = World.open(terminal, session, surefoot, head.world(), before)) {
        if (world.drifted()) {
          return Exit.WANTS_APPROVAL;
        }
        boolean ask = terminal.interactive() && !session.json();
        RunMetrics metrics = following.metrics(terminal, domain, session);
        Terms terms =
            Terms.of(world.toolbox(), dev.surefoot.execute.ApprovalPolicy.none())
                .witness(new Testimony(terminal, domain, steps, ask))
                .listener(metrics);
        Report report = metrics.of(() -> surefoot.abort(journal, run, terms));
        if (session.json()) {
          terminal.out().println(RunJson.of(domain, report));
        } else {
          new RunStory(terminal.out(), domain).tell(report);
        }
        return Exit.of(report);
      }
    }
  }
}
