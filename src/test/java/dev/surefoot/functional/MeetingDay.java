package dev.surefoot.functional;

import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.StepDates;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.tool.Results;
import dev.surefoot.tool.Trusted;
import dev.surefoot.tool.setup.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A day with meetings of the examples, carried out without a model. */
final class MeetingDay {

  private MeetingDay() {}

  /** Plans and runs; its model says nothing. */
  static Surefoot surefoot() {
    return Surefoot.open(
        Options.at(Path.of("."))
            .model(new ScriptedModel("none", prompt -> ""))
            .memory(null)
            .drafting(false));
  }

  /** The day with a break before the walk, run with these tools. */
  static Report run(Surefoot surefoot, Tools tools) throws IOException {
    Domain meeting = surefoot.domain("meeting");
    Spec spec = SpecJson.read(meeting, example("spec.json")).value();
    Plan plan = PlanJson.read(meeting, example("valid-best.json")).value();
    Trusted trusted = new Trusted(meeting, surefoot.problem(spec).spec(), plan);
    StepDates dates = new StepDates(meeting, LocalDate.of(2026, 12, 1));
    return surefoot.run(
        plan, spec, tools.toolbox(meeting, trusted, dates, new Results()), ApprovalPolicy.all());
  }

  private static String example(String name) throws IOException {
    return Files.readString(Path.of("domains/meeting/examples/break-before-the-walk", name));
  }
}
