package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs in the simulated world; the replanner is scripted here. */
class ExecutionTest {

  private static final Domain MEETING = DomainLoader.load(Path.of("."), "meeting");

  private static final Step ROAD = travel("t1", "Mill", "Quay", 540, 550);
  private static final Step IDA = meet("Ida", "Quay", 550, 580, "t1");
  private static final Step ROAD_ON = travel("t2", "Quay", "Tower", 580, 600, "Ida");
  private static final Step BRAM = meet("Bram", "Tower", 600, 660, "t2");
  private static final Plan PLAN = new Plan("meeting", List.of(ROAD, IDA, ROAD_ON, BRAM));
  private static final Spec SPEC =
      new Spec(
          "meeting",
          List.of(
              new Constraint(
                  "c1",
                  "window",
                  Map.of("person", "Bram", "place", "Tower", "from", 540, "to", 720),
                  Strength.HARD,
                  null)),
          List.of());

  private final List<Spec> asked = new ArrayList<>();

  @Test
  void everyStepIsDoneInOrder() {
    Report report = run(ApprovalPolicy.all(), List.of(), null);
    assertThat(report).isInstanceOf(Report.Finished.class);
    assertThat(report.trail().done()).containsExactly(ROAD, IDA, ROAD_ON, BRAM);
    assertThat(report.trail().journal())
        .extracting(entry -> entry.event().kind())
        .startsWith(Event.Kind.APPROVED, Event.Kind.INTENT, Event.Kind.DONE)
        .hasSize(9);
  }

  @Test
  void nothingRunsWithoutApproval() {
    Report report = run(ApprovalPolicy.none(), List.of(), null);
    assertThat(report).isInstanceOf(Report.Waiting.class);
    assertThat(report.trail().journal()).isEmpty();
  }

  @Test
  void anApprovalIsForOnePlanOnly() {
    Plan other = new Plan("meeting", List.of(ROAD, IDA));
    Toolbox tools = SimulatedWorld.of(MEETING, List.of()).toolbox(MEETING);
    String hash = Approval.hash(MEETING, other, tools);
    assertThat(hash).isNotEqualTo(Approval.hash(MEETING, PLAN, tools));
    assertThat(run(ApprovalPolicy.only(hash), List.of(), null)).isInstanceOf(Report.Waiting.class);
  }

  @Test
  void aFriendWhoLeavesEarlyIsReplannedBeforeTheJourneyToHim() {
    Report report =
        run(
            ApprovalPolicy.all(),
            List.of("left_early:person=Bram,time=10:30"),
            new Plan("meeting", List.of(ROAD, IDA)));
    assertThat(report).isInstanceOf(Report.Finished.class);
    assertThat(report.trail().done()).containsExactly(ROAD, IDA);
    assertThat(asked.get(0).of("window").get(0).number("to")).isEqualTo(630);
    assertThat(report.trail().changes().get(0).cause()).isEqualTo("Bram leaves at 10:30");
  }

  @Test
  void aChangedPlanWantsApprovalOfItsOwn() {
    Report report =
        run(
            ApprovalPolicy.only(
                Approval.hash(
                    MEETING, PLAN, SimulatedWorld.of(MEETING, List.of()).toolbox(MEETING))),
            List.of("left_early:person=Bram,time=10:30"),
            new Plan("meeting", List.of(ROAD, IDA)));
    assertThat(report).isInstanceOf(Report.Waiting.class);
    assertThat(report.trail().done()).containsExactly(ROAD, IDA);
    assertThat(((Report.Waiting) report).left()).isEmpty();
  }

  @Test
  void aFriendWhoLeavesAfterwardsIsNoFailure() {
    Report report = run(ApprovalPolicy.all(), List.of("left_early:person=Bram,time=11:00"), null);
    assertThat(report).isInstanceOf(Report.Finished.class);
  }

  @Test
  void withoutAnotherPlanTheRunStopsAndSaysWhy() {
    Report report =
        run(ApprovalPolicy.all(), List.of("slow_road:from=Quay,to=Tower,minutes=90"), null);
    assertThat(report).isInstanceOf(Report.Stopped.class);
    assertThat(((Report.Stopped) report).why())
        .contains("90 min from Quay to Tower")
        .contains("no");
    assertThat(((Report.Stopped) report).left()).containsExactly(ROAD_ON, BRAM);
  }

  @Test
  void aToolThatIsMissingIsNoException() {
    Report report = run(new Toolbox(List.of()), ApprovalPolicy.all(), this::none);
    assertThat(((Report.Stopped) report).why()).contains("no_such_tool");
  }

  @Test
  void badFailuresSayWhatIsWrong() {
    assertThatThrownBy(() -> Failure.parse(MEETING, "sunburn:person=Ida"))
        .hasMessageContaining("'sunburn'")
        .hasMessageContaining("Maybe one of [left_early");
    assertThatThrownBy(() -> Failure.parse(MEETING, "left_early:person=Ida,time=soon"))
        .hasMessageContaining("'soon'")
        .hasMessageContaining("Maybe write time=15:00");
  }

  private Report run(ApprovalPolicy policy, List<String> failures, Plan next) {
    Toolbox tools = SimulatedWorld.of(MEETING, failures).toolbox(MEETING);
    Replanner replanner =
        (spec, plan, done) -> {
          asked.add(spec);
          return next == null
              ? none(spec, plan, done)
              : new Replanner.Found(
                  next, List.of(new Edit(Edit.Change.REMOVE, "Bram", "Bram is not met")));
        };
    return run(tools, policy, replanner);
  }

  private static Report run(Toolbox tools, ApprovalPolicy policy, Replanner replanner) {
    try (Journal journal = Journal.inMemory()) {
      return Execution.begin(journal, "", MEETING, SPEC, PLAN, Terms.of(tools, policy), replanner);
    }
  }

  private Replanner.Replan none(Spec spec, Plan plan, List<Step> done) {
    return new Replanner.None("no other plan exists");
  }

  private static Step travel(
      String id, String from, String to, int start, int end, String... after) {
    return new Step(id, "travel", Map.of("from", from, "to", to), start, end, List.of(after));
  }

  private static Step meet(String who, String place, int start, int end, String after) {
    return new Step(who, "meet", Map.of("person", who, "place", place), start, end, List.of(after));
  }
}
