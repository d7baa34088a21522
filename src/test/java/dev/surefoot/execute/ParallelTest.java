package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps that do not wait for each other are under way at the same time, as far as that is safe. */
class ParallelTest {

  private final Journal journal = Journal.inMemory();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final List<Tool> tools = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private int parallel = 4;
  private Limits limits = Limits.NONE;

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void stepsOfOtherToolsMeet() {
    CountDownLatch both = new CountDownLatch(2);
    tool("a", Effect.REVERSIBLE, call -> met(both));
    tool("b", Effect.NONE, call -> met(both));
    step("a1", "a");
    step("b1", "b");
    assertThat(run()).isInstanceOf(Report.Finished.class);
  }

  @Test
  void theLimitHolds() {
    parallel = 2;
    for (String name : List.of("a", "b", "c", "d")) {
      tool(name, Effect.IDEMPOTENT, call -> ToolResult.ok());
      step(name + "1", name);
    }
    assertThat(run()).isInstanceOf(Report.Finished.class);
    assertThat(most()).isLessThanOrEqualTo(2);
  }

  @Test
  void stepsThatWaitOrShareAToolOrAResultComeInTurn() {
    tool("a", Effect.NONE, call -> ToolResult.ok());
    tool("b", Effect.NONE, call -> ToolResult.ok());
    tools.add(new Told("c", Effect.NONE, Set.of("a"), call -> ToolResult.ok()));
    step("a1", "a");
    step("a2", "a");
    step("c1", "c");
    step("b1", "b", "c1");
    assertThat(run()).isInstanceOf(Report.Finished.class);
    assertThat(told)
        .containsExactly(
            "begin a1", "end a1", "begin a2", "end a2", "begin c1", "end c1", "begin b1", "end b1");
  }

  @Test
  void whatIsIrreversibleIsCalledAloneAndInItsPlace() {
    tool("a", Effect.NONE, call -> ToolResult.ok());
    tool("b", Effect.NONE, call -> ToolResult.ok());
    tool("pay", Effect.IRREVERSIBLE, call -> ToolResult.ok());
    step("a1", "a");
    step("b1", "b");
    step("p1", "pay");
    step("a2", "a");
    step("b2", "b");
    assertThat(run()).isInstanceOf(Report.Finished.class);
    assertThat(told.subList(0, 4)).contains("end a1", "end b1");
    assertThat(told.subList(4, 6)).containsExactly("begin p1", "end p1");
  }

  @Test
  void whenOneFailsThoseUnderWayAreWaitedForAndNoneIsBegun() {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch failed = new CountDownLatch(1);
    tool(
        "a",
        Effect.REVERSIBLE,
        call -> {
          met(both);
          failed.countDown();
          return new ToolResult.Failed("closed", Map.of());
        });
    tool(
        "b",
        Effect.REVERSIBLE,
        call -> {
          met(both);
          return met(failed);
        });
    tool("c", Effect.REVERSIBLE, call -> ToolResult.ok());
    step("a1", "a");
    step("b1", "b");
    step("c1", "c", "a1");
    Report report = run();
    assertThat(report).isInstanceOf(Report.Stopped.class);
    assertThat(ids(report.trail().done())).containsExactly("b1");
    assertThat(ids(((Report.Stopped) report).left())).containsExactly("a1", "c1");
    assertThat(kinds(report)).containsOnlyOnce(Event.Kind.FAILED, Event.Kind.DONE);
  }

  @Test
  void severalInDoubtAreAllNamed() {
    CountDownLatch both = new CountDownLatch(2);
    Function<ToolCall, ToolResult> lost =
        call -> {
          met(both);
          return new ToolResult.NoAnswer("timed_out", Map.of());
        };
    tool("a", Effect.REVERSIBLE, lost);
    tool("b", Effect.REVERSIBLE, lost);
    step("a1", "a");
    step("b1", "b");
    Report report = run();
    assertThat(ids(((Report.InDoubt) report).doubtful())).containsExactlyInAnyOrder("a1", "b1");
  }

  @Test
  void aBudgetHoldsForAllOfThemTogether() {
    CountDownLatch both = new CountDownLatch(2);
    limits = new Limits(3, Long.MAX_VALUE, Limits.NONE.time());
    Function<ToolCall, ToolResult> busy =
        call -> {
          met(both);
          return new ToolResult.TryLater("busy", Map.of(), Duration.ZERO);
        };
    tool("a", Effect.REVERSIBLE, busy);
    tool("b", Effect.REVERSIBLE, busy);
    step("a1", "a");
    step("b1", "b");
    Report report = run();
    assertThat(Collections.frequency(kinds(report), Event.Kind.INTENT)).isEqualTo(3);
  }

  @Test
  void anErrorInOneWaitsForTheOthersAndLosesNone() {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch thrown = new CountDownLatch(1);
    Error power = new Error("the power is gone");
    tool(
        "a",
        Effect.REVERSIBLE,
        call -> {
          met(both);
          thrown.countDown();
          throw power;
        });
    tool(
        "b",
        Effect.REVERSIBLE,
        call -> {
          met(both);
          return met(thrown);
        });
    step("a1", "a");
    step("b1", "b");
    assertThatThrownBy(this::run).isSameAs(power);
    String run = journal.runs().get(0).id();
    try (RunLog log = journal.take(run)) {
      Report report = new Execution(log, Errands.DOMAIN, terms(), Errands::replan).run();
      assertThat(told).contains("end b1");
      assertThat(ids(((Report.InDoubt) report).doubtful())).contains("a1");
      List<String> known = new ArrayList<>(ids(((Report.InDoubt) report).doubtful()));
      known.addAll(ids(report.trail().done()));
      assertThat(known).containsExactlyInAnyOrder("a1", "b1");
    }
  }

  private ToolResult met(CountDownLatch latch) {
    latch.countDown();
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).as("the other one is under way").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return ToolResult.ok();
  }

  /** Most that were under way at the same time. */
  private int most() {
    int now = 0;
    int most = 0;
    for (String line : told) {
      now += line.startsWith("begin") ? 1 : -1;
      most = Math.max(most, now);
    }
    return most;
  }

  private Report run() {
    return Execution.begin(
        journal,
        "{}",
        Errands.DOMAIN,
        Errands.SPEC,
        new Plan("errands", steps),
        terms(),
        Errands::replan);
  }

  private Terms terms() {
    return Terms.of(new Toolbox(tools), ApprovalPolicy.all())
        .parallel(parallel)
        .limits(limits)
        .retries(Retries.atOnce(3));
  }

  private void step(String id, String tool, String... after) {
    int at = steps.size();
    steps.add(new Step(id, tool, Map.of("what", id), at, at, List.of(after)));
  }

  private void tool(String name, Effect effect, Function<ToolCall, ToolResult> answer) {
    tools.add(new Told(name, effect, Set.of(), answer));
  }

  private static List<String> ids(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }

  private static List<Event.Kind> kinds(Report report) {
    return report.trail().journal().stream().map(entry -> entry.event().kind()).toList();
  }

  /** A tool with a lane of its own that tells when it is called. */
  private final class Told implements Tool {

    private final String name;
    private final Effect effect;
    private final Set<String> reads;
    private final Function<ToolCall, ToolResult> answer;

    Told(String name, Effect effect, Set<String> reads, Function<ToolCall, ToolResult> answer) {
      this.name = name;
      this.effect = effect;
      this.reads = reads;
      this.answer = answer;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Effect effect() {
      return effect;
    }

    @Override
    public Optional<String> lane() {
      return Optional.of(name);
    }

    @Override
    public Set<String> reads() {
      return reads;
    }

    @Override
    public ToolResult call(ToolCall call) {
      told.add("begin " + call.args().get("what"));
      ToolResult result = answer.apply(call);
      told.add("end " + call.args().get("what"));
      return result;
    }
  }
}
