package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.execute.journal.Tally;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random plans in a world that fails, does not answer, and loses its power before and after every
 * write, some of their steps at the same time: whatever happens, the journal tells the same run as
 * the one who drives it, nothing happens twice, and nothing is lost.
 */
class RunProperties {

  private static final Spec SPEC = new Spec("errands", List.of(), List.of());
  private static final int LIVES = 60;

  /** Calls that were made while another one was under way. */
  private static final AtomicInteger together = new AtomicInteger();

  /** A property about steps at the same time is worth nothing when there are none. */
  @AfterContainer
  static void stepsWereUnderWayAtTheSameTime() {
    assertThat(together.get()).isPositive();
  }

  /** The process is gone. */
  private static final class Gone extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Property(tries = 400)
  void nothingHappensTwiceAndTheJournalTellsAll(@ForAll long seed) {
    Random random = new Random(seed);
    Plan plan = plan(random);
    World world = new World(random);
    try (Journal journal = Journal.inMemory()) {
      Report report = lives(journal, plan, world, random, false);
      if (report instanceof Report.Finished) {
        assertThat(world.effects()).isEqualTo(withEffect(plan.steps()));
        assertThat(report.trail().done()).hasSameElementsAs(plan.steps());
      }
      if (random.nextBoolean() && !journal.runs().isEmpty()) {
        aborted(journal, plan, world, random);
      }
    }
  }

  private void aborted(Journal journal, Plan plan, World world, Random random) {
    Report report = lives(journal, plan, world, random, true);
    if (journal.runs().get(0).state() == RunState.ABORTED) {
      List<Step> kept = account(journal).trail().done();
      assertThat(world.effects()).isEqualTo(withEffect(kept));
      assertThat(kept).noneMatch(step -> step.tool().equals("book"));
      if (report instanceof Report.Aborted aborted) {
        assertThat(withEffect(aborted.kept().stream().map(Report.Kept::step).toList()))
            .isEqualTo(withEffect(kept));
      }
    }
  }

  /** Drives a run until it ends, beginning again whenever the power is gone. */
  private Report lives(Journal journal, Plan plan, World world, Random random, boolean abort) {
    Report report = null;
    for (int life = 0; life < LIVES; life++) {
      world.calm = life > LIVES / 2;
      try {
        report = live(journal, plan, world, random, abort);
        told(journal, report);
        if (report instanceof Report.Finished || report instanceof Report.Aborted) {
          return report;
        }
      } catch (Gone power) {
        // the next life takes it up
      }
      check(journal, world);
      if (journal.runs().get(0).state() == RunState.ABORTED) {
        return report; // the power went after the last word
      }
    }
    return report;
  }

  private Report live(Journal journal, Plan plan, World world, Random random, boolean abort) {
    boolean sees = world.calm || random.nextBoolean();
    Terms terms =
        Terms.of(world.tools(), ApprovalPolicy.all())
            .retries(Retries.atOnce(2))
            .parallel(1 + random.nextInt(4))
            .witness(step -> sees ? Optional.of(world.had(step)) : Optional.empty());
    try (RunLog log =
        journal.runs().isEmpty()
            ? begun(journal, plan, terms)
            : journal.take(journal.runs().get(0).id())) {
      Execution execution =
          new Execution(failing(log, world), Errands.DOMAIN, terms, RunProperties::none);
      return abort ? execution.abort() : execution.run();
    }
  }

  private static RunLog begun(Journal journal, Plan plan, Terms terms) {
    Approval approval =
        new Approval(Approval.hash(Errands.DOMAIN, plan, terms.tools()), Approval.By.PERSON);
    Course.Leg first = new Course.Leg(1, SPEC, plan, "", List.of());
    return journal.begin(
        "errands", "{}", Course.version(Errands.DOMAIN, first), Course.approved(1, approval));
  }

  /** The one who drove it and the one who reads the journal see the same. */
  private static void told(Journal journal, Report report) {
    Account account = account(journal);
    assertThat(account.trail()).isEqualTo(report.trail());
    if (report instanceof Report.InDoubt doubt) {
      assertThat(account.doubtful()).isEqualTo(doubt.doubtful());
      assertThat(account.left()).isEqualTo(doubt.left());
    }
    Tally tally = Tally.of(report.trail().journal());
    assertThat(tally.done()).isEqualTo(account.trail().done().size());
    assertThat(tally.doubtful()).isEqualTo(account.doubtful().size());
    assertThat(tally.undone()).isEqualTo(account.trail().undone().size());
  }

  private static void check(Journal journal, World world) {
    assertThat(world.twice()).as("done twice").isEmpty();
    Account account = account(journal);
    List<Step> known = new ArrayList<>(account.trail().done());
    known.addAll(account.doubtful());
    assertThat(withEffect(known)).as("every effect is reported").containsAll(world.effects());
    assertThat(account.trail().journal()).extracting(Entry::seq).doesNotHaveDuplicates().isSorted();
  }

  private static Account account(Journal journal) {
    return Account.of(journal.look(journal.runs().get(0).id()), Errands.DOMAIN);
  }

  private static Set<String> withEffect(List<Step> steps) {
    return steps.stream()
        .filter(step -> !step.tool().equals("look"))
        .map(Step::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Plan plan(Random random) {
    List<String> tools = List.of("look", "set", "book", "pay", "hidden");
    List<Step> steps = new ArrayList<>();
    int many = 1 + random.nextInt(7);
    for (int i = 0; i < many; i++) {
      List<String> after = new ArrayList<>();
      for (int before = 0; before < i; before++) {
        if (random.nextInt(3) == 0) {
          after.add("s" + before);
        }
      }
      String tool = tools.get(random.nextInt(tools.size()));
      int at = random.nextInt(3) + i;
      steps.add(new Step("s" + i, tool, Map.of("what", "s" + i), at, at + 1, after));
    }
    return new Plan("errands", steps);
  }

  private static Replanner.Replan none(Spec spec, Plan plan, List<Step> done) {
    return new Replanner.None("no other plan exists");
  }

  /** A world that answers by chance; in the end it calms down. */
  private static final class World {

    private final Random random;
    private final Map<String, String> stepOf = new ConcurrentHashMap<>();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean calm;

    World(Random random) {
      this.random = random;
    }

    Toolbox tools() {
      return new Toolbox(
          List.of(
              tool("look", Effect.NONE, false),
              tool("set", Effect.IDEMPOTENT, false),
              tool("book", Effect.REVERSIBLE, true),
              tool("pay", Effect.IRREVERSIBLE, true),
              tool("hidden", Effect.IRREVERSIBLE, false)));
    }

    void maybeGone() {
      if (!calm && random.nextInt(12) == 0) {
        throw new Gone();
      }
    }

    Set<String> effects() {
      return times.keySet().stream()
          .map(stepOf::get)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean had(Step step) {
      return effects().contains(step.id());
    }

    List<String> twice() {
      return times.entrySet().stream()
          .filter(e -> e.getValue() > 1)
          .map(e -> stepOf.get(e.getKey()))
          .toList();
    }

    private ToolResult call(ToolCall call, Effect effect) {
      if (effect == Effect.NONE) {
        return calm || random.nextInt(4) > 0
            ? ToolResult.ok()
            : new ToolResult.NoAnswer("timed_out", Map.of());
      }
      maybeGone();
      return switch (calm ? 9 : random.nextInt(10)) {
        case 0 -> failed(call, effect);
        case 1 -> later(call, effect);
        case 2 -> new ToolResult.NoAnswer("timed_out", Map.of());
        case 3 -> {
          have(call, effect);
          yield new ToolResult.NoAnswer("timed_out", Map.of());
        }
        case 4 -> {
          have(call, effect);
          throw new IllegalStateException("a bug after the effect");
        }
        default -> {
          have(call, effect);
          maybeGone();
          yield new ToolResult.Ok(Map.of("ref", call.key(), "n", 7));
        }
      };
    }

    /** A repeatable tool fails only while the call had no effect: that is what it promises. */
    private ToolResult failed(ToolCall call, Effect effect) {
      return effect == Effect.IDEMPOTENT && times.containsKey(call.key())
          ? ToolResult.ok()
          : new ToolResult.Failed("closed", Map.of());
    }

    private ToolResult later(ToolCall call, Effect effect) {
      return effect == Effect.IDEMPOTENT && times.containsKey(call.key())
          ? ToolResult.ok()
          : new ToolResult.TryLater("busy", Map.of(), Duration.ZERO);
    }

    private void have(ToolCall call, Effect effect) {
      stepOf.put(call.key(), (String) call.args().get("what"));
      times.merge(call.key(), 1, effect == Effect.IDEMPOTENT ? (a, b) -> 1 : Integer::sum);
    }

    private Tool tool(String name, Effect effect, boolean asked) {
      return new Tool() {
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
        public ToolResult call(ToolCall call) {
          if (underway.incrementAndGet() > 1) {
            together.incrementAndGet();
          }
          try {
            Thread.yield();
            return World.this.call(call, effect);
          } finally {
            underway.decrementAndGet();
          }
        }

        @Override
        public CallStatus status(ToolCall call) {
          if (!asked || !calm && random.nextInt(4) == 0) {
            return new CallStatus.Unknown();
          }
          return times.containsKey(call.key())
              ? new CallStatus.Done(Map.of("ref", "found"))
              : new CallStatus.NotDone();
        }

        @Override
        public ToolResult undo(ToolCall call, Map<String, Object> fields) {
          maybeGone();
          if (!calm && random.nextInt(4) == 0) {
            return new ToolResult.NoAnswer("timed_out", Map.of());
          }
          times.remove(call.key());
          maybeGone();
          return ToolResult.ok();
        }
      };
    }
  }

  /** A journal before and after whose writes the power may be gone. */
  private static RunLog failing(RunLog log, World world) {
    return new PointedLog(log, where -> world.maybeGone(), Flaw.NONE);
  }
}
