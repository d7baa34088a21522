package dev.surefoot.example;

import dev.surefoot.Options;
import dev.surefoot.Outcome;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Approval;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.SimulatedWorld;
import dev.surefoot.execute.Toolbox;
import dev.surefoot.plan.Plan;
import dev.surefoot.rule.Wording;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Surefoot from Java: open, plan, approve, run. With {@code Options.at(home)} the default model
 * reads the request; the test {@code DayOutTest} hands in a scripted reader and model instead, so
 * that it runs without one.
 */
final class DayOut {

  static final String REQUEST =
      "I set out from the Mill at nine. Ida is at the Quay from nine to eleven, half an hour with"
          + " her will do. Bram, at the Tower from half past nine till five past twelve, needs a"
          + " full hour. The Quay is ten minutes from the Mill, and the Tower twenty from the"
          + " Quay.";

  private DayOut() {}

  static void run(Options options, PrintStream out) {
    try (Surefoot surefoot = Surefoot.open(options)) {
      Outcome outcome = surefoot.plan(REQUEST);
      if (outcome instanceof Outcome.Verified verified) {
        act(surefoot, verified.plan(), verified.spec(), out);
      } else if (outcome instanceof Outcome.Repaired repaired) {
        repaired.edits().forEach(edit -> out.println("mended: " + edit.sentence()));
        act(surefoot, repaired.plan(), repaired.spec(), out);
      } else if (outcome instanceof Outcome.NeedsAnswer asked) {
        out.println(asked.question());
      } else if (outcome instanceof Outcome.Infeasible none) {
        none.relaxations().forEach(change -> out.println("possible if: " + change.sentence()));
      } else if (outcome instanceof Outcome.GaveUp gaveUp) {
        out.println("gave up: " + gaveUp.budget());
      }
    }
  }

  private static void act(
      Surefoot surefoot, Plan plan, dev.surefoot.spec.Spec spec, PrintStream out) {
    Domain domain = surefoot.domain(plan.domain());
    plan.steps().forEach(step -> out.println("planned: " + Wording.say(domain, step)));
    SimulatedWorld world = SimulatedWorld.of(domain, List.of());
    Toolbox tools = world.toolbox(domain);
    ApprovalPolicy approved = ApprovalPolicy.only(Approval.hash(domain, plan, tools));
    Report report = surefoot.run(plan, spec, tools, approved);
    out.println("done: %d steps".formatted(report.trail().done().size()));
  }

  /** Runs with the default model; the folder holds {@code domains} and {@code models}. */
  public static void main(String[] args) {
    run(Options.at(Path.of(args.length > 0 ? args[0] : ".")), System.out);
  }
}
