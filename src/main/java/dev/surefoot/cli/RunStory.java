package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Change;
import dev.surefoot.execute.Report;
import dev.surefoot.plan.PlanJson;
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
    steps("Done", report.trail().done());
    report.trail().changes().forEach(this::change);
    if (report instanceof Report.Finished) {
      out.println("Every step is done.");
    } else if (report instanceof Report.Waiting waiting) {
      steps("Left", waiting.left());
      waiting(waiting);
    } else if (report instanceof Report.Stopped stopped) {
      steps("Left", stopped.left());
      out.println("Stopped: " + stopped.why() + ".");
    }
  }

  private void waiting(Report.Waiting waiting) {
    if (waiting.trail().done().isEmpty()) {
      out.println("Nothing was done: the plan wants approval.");
      out.println("  --approve " + PlanJson.hash(domain, waiting.plan()));
    } else {
      out.println("The changed plan wants approval; --yes approves changes on the way.");
      out.println("A run cannot be taken up again yet: what is done is done.");
    }
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
