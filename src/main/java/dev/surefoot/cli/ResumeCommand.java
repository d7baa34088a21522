package dev.surefoot.cli;

import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.Version;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes up a run where it was broken off. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = {
      "Takes up a run where it was broken off, by a crash, a question or a failure.",
      "A step that was begun and has no outcome is asked about: its tool first, then you.",
      "What was done is not done again."
    })
final class ResumeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private Outputs outputs = new Outputs();
  @Mixin private JournalOption journals = new JournalOption();
  @Mixin private Consent consent = new Consent();
  @Mixin private Following following = new Following();

  @Parameters(paramLabel = "RUN", description = "its name; 'surefoot runs' lists them")
  private String run = "";

  ResumeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, false);
        Journal journal = journals.open(terminal)) {
      RunHead head = journal.run(run);
      Domain domain = surefoot.domainOfRun(head.domain());
      World.Run before = World.Run.of(journal, domain, run);
      try (World world = World.open(terminal, session, surefoot, head.world(), before)) {
        if (world.drifted()) {
          return Exit.WANTS_APPROVAL;
        }
        RunMetrics metrics = following.metrics(terminal, domain, session);
        Terms terms =
            consent.terms(terminal, domain, world.toolbox(), !session.json()).listener(metrics);
        Report report = metrics.of(() -> surefoot.resume(journal, run, terms));
        return new Told(terminal, session.json(), outputs)
            .tell(domain, spec(domain, journal.versions(run)), report);
      }
    }
  }

  private static Spec spec(Domain domain, List<Version> versions) {
    return SpecJson.read(domain, versions.get(versions.size() - 1).spec()).value();
  }
}
