package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Account;
import dev.surefoot.execute.Change;
import dev.surefoot.execute.Proposal;
import dev.surefoot.execute.Report;
import dev.surefoot.plan.Step;
import java.io.PrintStream;
import java.util.List;

/** A run for people. */
final class RunStory {

  private final PrintStream out;
  private final Domain domain;

  RunStory(PrintStream out, Domain domain) {
    this.out = out;
    this.domain = domain;
  }

  void tell(Report report) {
    trail(report.trail());
    if (report instanceof Report.Finished) {
      out.println("Every step is done.");
    } else if (report instanceof Report.Waiting waiting) {
      steps("Left", waiting.left());
      waiting(waiting);
    } else if (report instanceof Report.InDoubt doubt) {
      doubt(doubt);
    } else if (report instanceof Report.Stopped stopped) {
      steps("Left", stopped.left());
      out.println("Stopped: " + stopped.why() + ".");
    } else if (report instanceof Report.Aborted aborted) {
      aborted(aborted);
    }
    if (!report.trail().run().isEmpty()) {
      out.println("Run " + report.trail().run());
    }
  }

  /** What stands in the journal. */
  void tell(Account account) {
    trail(account.trail());
    steps("In doubt", account.doubtful());
    steps("Left", account.left());
  }

  private void trail(Report.Trail trail) {
    steps("Done", trail.done());
    steps("Taken back", trail.undone());
    trail.changes().forEach(this::change);
  }

  private void waiting(Report.Waiting waiting) {
    String run = waiting.trail().run();
    out.println(
        run.isEmpty()
            ? "Nothing was done: the plan wants approval."
            : "The changed plan wants approval before it goes on.");
    for (Proposal.Need need : waiting.proposal().needs()) {
      out.println("  %s: %s".formatted(need.step(), need.why()));
    }
    String begin = run.isEmpty() ? "" : "surefoot resume " + run + " ";
    out.println("  %s--approve %s".formatted(begin, waiting.proposal().hash()));
  }

  private void doubt(Report.InDoubt doubt) {
    steps("In doubt", doubt.doubtful());
    steps("Left", doubt.left().stream().filter(s -> !doubt.doubtful().contains(s)).toList());
    out.println(
        "Whether it was done is not known, and it may not be repeated. Say what became of it:");
    for (Step step : doubt.doubtful()) {
      out.println(
          "  surefoot resume %s --step %s=done   (or not-done)"
              .formatted(doubt.trail().run(), step.id()));
    }
  }

  private void aborted(Report.Aborted aborted) {
    steps("In doubt", aborted.doubtful());
    aborted
        .kept()
        .forEach(kept -> out.println("%s stays done: %s.".formatted(kept.step().id(), kept.why())));
    out.println(
        aborted.kept().isEmpty() && aborted.doubtful().isEmpty()
            ? "Broken off; nothing of it stays."
            : "Broken off; what could be taken back was.");
  }

  private void change(Change change) {
    out.println("Changed on the way: " + change.cause());
    change.edits().forEach(edit -> out.println("  " + edit.sentence()));
    out.println();
  }

  private void steps(String title, List<Step> steps) {
    if (!steps.isEmpty()) {
      out.println(title);
      new Timeline(domain).lines(steps).forEach(out::println);
      out.println();
    }
  }
}
