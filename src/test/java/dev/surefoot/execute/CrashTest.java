package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.execute.CrashWorld.Kind;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.plan.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that drive a run of twelve steps are killed with SIGKILL before and after every write
 * to the journal and every effect, and again while they recover. The build does a sample whose seed
 * is the day; {@code -Dsurefoot.crash=all} kills at every point, {@code -Dsurefoot.crash.seed=N}
 * repeats.
 */
class CrashTest {

  private static final boolean ALL = "all".equals(System.getProperty("surefoot.crash"));
  private static final long SEED =
      Long.getLong("surefoot.crash.seed", System.currentTimeMillis() / 86_400_000);

  /** Cases of the sample, and how often each is killed at most. */
  private static final int SAMPLE = 8;

  private static final int LIVES = ALL ? 8 : 3;

  /** Most points that a life after the first one has. */
  private static final int MOST = 9;

  static final Set<String> REPEATABLE = CrashChild.steps(Kind.SET);
  static final Set<String> EFFECTS = CrashChild.steps(Kind.SET, Kind.BOOK, Kind.PAY, Kind.HIDDEN);

  @TempDir static Path folder;

  private final AtomicInteger kills = new AtomicInteger();
  private final Set<String> places = Collections.synchronizedSet(new HashSet<>());

  @BeforeAll
  static void library() throws IOException {
    ChildProcess.library(folder);
  }

  @Test
  @Timeout(7200)
  void nothingHappensTwiceAndNothingIsLost() throws Exception {
    int points = undisturbed();
    List<Integer> first = new ArrayList<>();
    for (int point = 1; point <= points; point++) {
      first.add(point);
    }
    if (!ALL) {
      Collections.shuffle(first, new Random(SEED));
      first.subList(SAMPLE, points).clear();
    }
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> cases = new ArrayList<>();
      for (int point : first) {
        cases.add(pool.submit(() -> new Case(point).run()));
      }
      for (Future<?> each : cases) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    System.out.printf(
        "crash test: seed %d, %d runs, %d kills at %d places, %d points a run%n",
        SEED, first.size(), kills.get(), places.size(), points);
    assertThat(kills.get()).isGreaterThanOrEqualTo(first.size());
  }

  /** How many points a run has that nobody kills. */
  private int undisturbed() {
    AtomicInteger points = new AtomicInteger();
    Path world = folder.resolve("calm.world");
    CrashWorld calm = new CrashWorld(world, where -> points.incrementAndGet());
    try (Journal journal = Journal.open(folder.resolve("calm.db"))) {
      Report report =
          CrashChild.drive(journal, calm, "-", where -> points.incrementAndGet(), Witness.nobody());
      assertThat(report).isInstanceOf(Report.Finished.class);
    }
    assertThat(calm.state()).isEqualTo(EFFECTS);
    assertThat(points.get()).as("twelve writes and effects, before and after").isGreaterThan(40);
    return points.get();
  }

  /** One run, killed first at a given point, then at others while it is taken up again. */
  private final class Case {

    private final int first;
    private final Random random;
    private final Path journal;
    private final Path file;
    private final CrashWorld world;
    private final List<String> story = new ArrayList<>();

    Case(int first) {
      this.first = first;
      this.random = new Random(SEED * 1000 + first);
      this.journal = folder.resolve(first + ".db");
      this.file = folder.resolve(first + ".world");
      this.world = new CrashWorld(file, where -> {});
    }

    Void run() throws Exception {
      boolean person = false;
      for (int life = 0; life < LIVES; life++) {
        int point = life == 0 ? first : 1 + random.nextInt(MOST);
        Integer code = live(point, person);
        story.add(code == null ? "killed" : "ended with " + code);
        if (code != null && code == 0) {
          break;
        }
        check(code != null);
        person = code != null || random.nextBoolean();
      }
      finish();
      return null;
    }

    /** The exit code; null for a process that was killed. */
    private Integer live(int point, boolean person) throws IOException, InterruptedException {
      Process process = child(point, person);
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String where = out.readLine();
        if (where != null) {
          kills.incrementAndGet();
          places.add(where);
          story.add(where);
          process.destroyForcibly().waitFor();
          return null;
        }
        int code = process.waitFor();
        assertThat(code).as("exit code; the run so far: %s, seed %d", story, SEED).isIn(0, 3);
        return code;
      }
    }

    private Process child(int point, boolean person) throws IOException {
      return new ProcessBuilder(
              ChildProcess.command(
                  folder,
                  CrashChild.class,
                  journal.toString(),
                  file.toString(),
                  name(),
                  "" + point,
                  "" + person))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }

    private String name() {
      try (Journal open = Journal.open(journal)) {
        return open.runs().stream().map(RunHead::id).findFirst().orElse("-");
      }
    }

    /** Nothing twice, nothing unreported, nothing claimed that did not happen. */
    private void check(boolean doubt) {
      try (Journal open = Journal.open(journal)) {
        assertThat(world.doubled(REPEATABLE)).as("done twice: %s", told()).isEmpty();
        if (open.runs().isEmpty()) {
          assertThat(world.state()).as("done without a run: %s", told()).isEmpty();
          return;
        }
        Account account = Account.of(open.look(name()), CrashChild.ERRANDS);
        List<String> done = ids(account.trail().done());
        List<String> doubtful = ids(account.doubtful());
        List<String> known = new ArrayList<>(done);
        known.addAll(doubtful);
        assertThat(known).as("unreported: %s", told()).containsAll(world.state());
        done.removeAll(CrashChild.steps(Kind.LOOK));
        assertThat(world.state()).as("claimed: %s", told()).containsAll(done);
        if (doubt) {
          assertThat(account.head().state()).isEqualTo(RunState.IN_DOUBT);
          assertThat(CrashChild.steps(Kind.HIDDEN)).as(told()).containsAll(doubtful);
        }
      }
    }

    private void finish() {
      try (Journal open = Journal.open(journal)) {
        Report report =
            CrashChild.drive(open, world, name(), where -> {}, CrashChild.looking(world));
        assertThat(report).as(told()).isInstanceOf(Report.Finished.class);
        assertThat(ids(report.trail().done())).as(told()).isEqualTo(ids(CrashChild.PLAN.steps()));
      }
      assertThat(world.state()).as("as undisturbed: %s", told()).isEqualTo(EFFECTS);
      assertThat(world.doubled(REPEATABLE)).as("done twice: %s", told()).isEmpty();
    }

    private String told() {
      return "%s, seed %d, first point %d".formatted(story, SEED, first);
    }
  }

  private static List<String> ids(List<Step> steps) {
    return new ArrayList<>(steps.stream().map(Step::id).toList());
  }
}
