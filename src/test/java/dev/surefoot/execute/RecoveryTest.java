package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.JournalException;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a run that was broken off, whose calls fail or are not answered. */
class RecoveryTest {

  private static final Domain MEETING = DomainLoader.load(java.nio.file.Path.of("."), "meeting");
  private static final Step ANN = meet("ann", 540);
  private static final Step BEN = meet("ben", 600);
  private static final Step CAT = meet("cat", 660);
  private static final Plan PLAN = new Plan("meeting", List.of(ANN, BEN, CAT));
  private static final Spec SPEC = new Spec("meeting", List.of(), List.of());

  private final Journal journal = Journal.inMemory();
  private final List<String> log = new ArrayList<>();
  private final Error power = new Error("the power is gone");

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void whatWasDoneIsNotDoneAgain() {
    TestTool tool = tool(Effect.IRREVERSIBLE).fine().next(call -> lost());
    String run = crashed(tool);
    tool.knows = true;
    assertThat(resumed(run, tool)).isInstanceOf(Report.Finished.class);
    assertThat(log).containsExactly("meet ann", "meet ben", "meet ben", "meet cat");
    assertThat(tool.effects()).isEqualTo(3);
    assertThat(tool.most()).isEqualTo(1);
  }

  @Test
  void aToolThatKnowsIsAsked() {
    TestTool tool = tool(Effect.IRREVERSIBLE);
    tool.fine().next(call -> lostAfter(tool, call));
    String run = crashed(tool);
    tool.knows = true;
    Report report = resumed(run, tool);
    assertThat(report.trail().done()).containsExactly(ANN, BEN, CAT);
    assertThat(log).containsExactly("meet ann", "meet ben", "meet cat");
    assertThat(kinds(report)).contains(Event.Kind.FOUND_DONE);
  }

  @Test
  void whatMayNotBeRepeatedWaitsForSomebodyWhoKnows() {
    TestTool tool = tool(Effect.IRREVERSIBLE).next(call -> lost());
    String run = crashed(tool);
    Report report = resumed(run, tool);
    assertThat(report).isInstanceOf(Report.InDoubt.class);
    assertThat(((Report.InDoubt) report).doubtful()).containsExactly(ANN);
    assertThat(log).as("nothing else is begun").containsExactly("meet ann");
    assertThat(journal.run(run).state()).isEqualTo(RunState.IN_DOUBT);
    Report told = resumed(run, terms(tool).witness(step -> Optional.of(true)));
    assertThat(told).isInstanceOf(Report.Finished.class);
    assertThat(log).containsExactly("meet ann", "meet ben", "meet cat");
  }

  @Test
  void whatMayBeRepeatedIs() {
    TestTool tool = tool(Effect.IDEMPOTENT).next(call -> lost());
    String run = crashed(tool);
    assertThat(resumed(run, tool)).isInstanceOf(Report.Finished.class);
    assertThat(log).containsExactly("meet ann", "meet ann", "meet ben", "meet cat");
  }

  @Test
  void aCallWithoutAnswerIsNeverRepeatedBlindly() {
    TestTool tool = tool(Effect.IRREVERSIBLE);
    tool.next(call -> new ToolResult.NoAnswer("timed_out", Map.of()));
    assertThat(begin(tool)).isInstanceOf(Report.InDoubt.class);
    assertThat(log).containsExactly("meet ann");
  }

  @Test
  void aToolThatBreaksIsInDoubtToo() {
    TestTool tool =
        tool(Effect.REVERSIBLE)
            .next(
                call -> {
                  throw new IllegalStateException("bug");
                });
    assertThat(begin(tool)).isInstanceOf(Report.InDoubt.class);
  }

  @Test
  void aCallWithoutAnswerIsMadeAgainWhereThatIsSafe() {
    TestTool tool = tool(Effect.IDEMPOTENT);
    tool.next(call -> new ToolResult.NoAnswer("timed_out", Map.of()))
        .next(call -> new ToolResult.TryLater("busy", Map.of(), Duration.ZERO));
    assertThat(begin(tool)).isInstanceOf(Report.Finished.class);
    assertThat(log).containsExactly("meet ann", "meet ann", "meet ann", "meet ben", "meet cat");
  }

  @Test
  void retriesEndAndAreNotMadeForAToolThatWantsTooLong() {
    TestTool busy = tool(Effect.IRREVERSIBLE);
    for (int i = 0; i < 3; i++) {
      busy.next(call -> new ToolResult.TryLater("busy", Map.of(), Duration.ZERO));
    }
    assertThat(((Report.Stopped) begin(busy)).why()).contains("'busy'");
    assertThat(log).hasSize(3);
    log.clear();
    TestTool closed = tool(Effect.IRREVERSIBLE);
    closed.next(call -> new ToolResult.TryLater("closed", Map.of(), Duration.ofHours(9)));
    assertThat(((Report.Stopped) begin(closed)).why()).contains("'closed'");
    assertThat(log).hasSize(1);
  }

  @Test
  void aStoppedRunIsTakenUpWhereItStopped() {
    TestTool tool = tool(Effect.IRREVERSIBLE).fine();
    tool.next(call -> new ToolResult.Failed("closed", Map.of()));
    Report.Stopped stopped = (Report.Stopped) begin(tool);
    assertThat(stopped.trail().done()).containsExactly(ANN);
    assertThat(stopped.left()).containsExactly(BEN, CAT);
    assertThat(resumed(stopped.trail().run(), tool)).isInstanceOf(Report.Finished.class);
    assertThat(tool.most()).isEqualTo(1);
  }

  @Test
  void abortingTakesBackTheLastFirst() {
    TestTool tool = tool(Effect.REVERSIBLE);
    String run = begin(tool).trail().run();
    Report.Aborted aborted = (Report.Aborted) aborted(run, tool);
    assertThat(log.subList(3, 6))
        .containsExactly("undo cat r-cat", "undo ben r-ben", "undo ann r-ann");
    assertThat(aborted.trail().undone()).containsExactly(CAT, BEN, ANN);
    assertThat(aborted.trail().done()).isEmpty();
    assertThat(aborted.kept()).isEmpty();
    assertThatThrownBy(() -> resumed(run, tool))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("was broken off");
  }

  @Test
  void whatCannotBeTakenBackIsNamed() {
    TestTool tool = tool(Effect.IRREVERSIBLE);
    String run = begin(tool).trail().run();
    Report.Aborted aborted = (Report.Aborted) aborted(run, tool);
    assertThat(aborted.kept())
        .extracting(Report.Kept::step, Report.Kept::why)
        .startsWith(org.assertj.core.groups.Tuple.tuple(ANN, "it is irreversible"))
        .hasSize(3);
    assertThat(log).hasSize(3);
  }

  @Test
  void anAbortThatFailsIsAbortedAgain() {
    TestTool tool = tool(Effect.REVERSIBLE);
    String run = begin(tool).trail().run();
    tool.undone = new ToolResult.Failed("closed", Map.of());
    assertThat(((Report.Aborted) aborted(run, tool)).kept().get(0).why()).contains("closed");
    assertThat(((Report.Stopped) resumed(run, tool)).why()).contains("broken off");
    tool.undone = ToolResult.ok();
    assertThat(((Report.Aborted) aborted(run, tool)).kept()).isEmpty();
    assertThat(tool.effects()).isZero();
  }

  @Test
  void aDoubtfulStepIsTakenBackWhereThatIsSafe() {
    TestTool tool = tool(Effect.REVERSIBLE);
    tool.next(call -> lostAfter(tool, call));
    String run = crashed(tool);
    Report.Aborted aborted = (Report.Aborted) aborted(run, tool);
    assertThat(tool.effects()).isZero();
    assertThat(aborted.doubtful()).isEmpty();
    assertThat(aborted.trail().undone()).containsExactly(ANN);
  }

  @Test
  void aDoubtfulStepThatCannotBeTakenBackIsReported() {
    TestTool tool = tool(Effect.IRREVERSIBLE).next(call -> lost());
    String run = crashed(tool);
    assertThat(((Report.Aborted) aborted(run, tool)).doubtful()).containsExactly(ANN);
    assertThat(journal.run(run).state()).isEqualTo(RunState.ABORTING);
  }

  @Test
  void budgetsAreCheckedBeforeTheRunAndHeldDuringIt() {
    TestTool tool = tool(Effect.IRREVERSIBLE);
    tool.price = 40;
    Limits little = new Limits(99, 100, Duration.ofHours(1));
    Report.Stopped refused = (Report.Stopped) begin(terms(tool).limits(little));
    assertThat(refused.why()).contains("100 money").contains("120 to spend");
    assertThat(log).isEmpty();
    tool.next(call -> new ToolResult.TryLater("busy", Map.of(), Duration.ZERO));
    Limits calls = new Limits(3, 120, Duration.ofHours(1));
    Report.Stopped ran = (Report.Stopped) begin(terms(tool).limits(calls));
    assertThat(ran.why()).contains("3 calls");
    assertThat(ran.trail().done()).as("a call that was not done costs no money").hasSize(2);
    String run = ran.trail().run();
    assertThat(resumed(run, terms(tool).limits(calls))).isInstanceOf(Report.Stopped.class);
    Limits more = new Limits(4, 120, Duration.ofHours(1));
    assertThat(resumed(run, terms(tool).limits(more))).isInstanceOf(Report.Finished.class);
  }

  @Test
  void timeIsABudgetOverAllRestarts() {
    TestTool tool = tool(Effect.IRREVERSIBLE);
    Report report = begin(terms(tool).limits(new Limits(9, 9, Duration.ofMillis(-1))));
    assertThat(((Report.Stopped) report).why()).contains("time");
  }

  @Test
  void anApprovalIsVoidWhenAToolChanges() {
    TestTool tool = tool(Effect.IRREVERSIBLE).fine().next(call -> lost());
    String run = crashed(tool);
    tool.knows = true;
    tool.schema = "{\"to\": \"anybody\"}";
    Terms nobody = terms(tool, ApprovalPolicy.none());
    Report.Waiting waiting = (Report.Waiting) resumed(run, nobody);
    assertThat(log).hasSize(2);
    Terms somebody = terms(tool, ApprovalPolicy.only(waiting.proposal().hash()));
    assertThat(resumed(run, somebody)).isInstanceOf(Report.Finished.class);
  }

  @Test
  void stepsThatAreAlikeAreAllDone() {
    Step again = new Step("ann-again", "meet", ANN.args(), ANN.start(), ANN.end(), List.of());
    Plan twice = new Plan("meeting", List.of(ANN, again));
    TestTool tool = tool(Effect.IRREVERSIBLE).fine().next(call -> lost());
    String run = crashed(tool, twice);
    tool.knows = true;
    assertThat(resumed(run, tool).trail().done()).containsExactly(ANN, again);
    assertThat(tool.effects()).isEqualTo(2);
  }

  @Test
  void anAccountDrivesNothing() {
    TestTool tool = tool(Effect.IRREVERSIBLE).fine().next(call -> lost());
    String run = crashed(tool);
    RunLog look = journal.look(run);
    Account account = Account.of(look, MEETING);
    assertThat(account.trail().done()).containsExactly(ANN);
    assertThat(account.doubtful()).containsExactly(BEN);
    assertThat(account.left()).containsExactly(BEN, CAT);
    assertThatThrownBy(() -> look.state(RunState.FINISHED)).isInstanceOf(JournalException.class);
  }

  private ToolResult lost() {
    throw power;
  }

  private ToolResult lostAfter(TestTool tool, ToolCall call) {
    tool.effect(call);
    throw power;
  }

  private TestTool tool(Effect effect) {
    return new TestTool("meet", effect, log);
  }

  private static Terms terms(TestTool tool) {
    return terms(tool, ApprovalPolicy.all());
  }

  private static Terms terms(TestTool tool, ApprovalPolicy policy) {
    return Terms.of(new Toolbox(List.of(tool)), policy).retries(Retries.atOnce(3));
  }

  private Report begin(TestTool tool) {
    return begin(terms(tool));
  }

  private Report begin(Terms terms) {
    return begin(terms, PLAN);
  }

  private Report begin(Terms terms, Plan plan) {
    return Execution.begin(journal, "", MEETING, SPEC, plan, terms, this::none);
  }

  private String crashed(TestTool tool) {
    return crashed(tool, PLAN);
  }

  private String crashed(TestTool tool, Plan plan) {
    assertThatThrownBy(() -> begin(terms(tool), plan)).isSameAs(power);
    return journal.runs().get(0).id();
  }

  private Report resumed(String run, TestTool tool) {
    return resumed(run, terms(tool));
  }

  private Report resumed(String run, Terms terms) {
    try (RunLog taken = journal.take(run)) {
      return new Execution(taken, MEETING, terms, this::none).run();
    }
  }

  private Report aborted(String run, TestTool tool) {
    try (RunLog taken = journal.take(run)) {
      return new Execution(taken, MEETING, terms(tool), this::none).abort();
    }
  }

  private Replanner.Replan none(Spec spec, Plan plan, List<Step> done) {
    return new Replanner.None("no other plan exists");
  }

  private static List<Event.Kind> kinds(Report report) {
    return report.trail().journal().stream().map(entry -> entry.event().kind()).toList();
  }

  private static Step meet(String who, int start) {
    return new Step(who, "meet", Map.of("person", who), start, start + 30, List.of());
  }
}
