package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.execute.CrashCase.Setup;
import dev.surefoot.execute.CrashChild.Drive;
import dev.surefoot.execute.CrashWorld.Kind;
import dev.surefoot.execute.Errands.Scene;
import dev.surefoot.execute.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  private static final int SAMPLE = 6;

  private static final int LIVES = ALL ? 5 : 3;

  /** Runs of each scene whose process is killed at any moment. */
  private static final int ANY = 10;

  /** Runs after which the full test says how far it is. */
  private static final int EVERY = 20;

  @TempDir static Path folder;

  @BeforeAll
  static void library() throws IOException {
    ChildProcess.library(folder);
  }

  @Test
  @Timeout(7200)
  void nothingHappensTwiceAndNothingIsLost() throws Exception {
    List<Setup> setups = new ArrayList<>();
    for (Scene scene : Scene.values()) {
      int points = undisturbed(scene);
      for (int point = 1; point <= points; point++) {
        setups.add(setup(scene, "" + point));
      }
      for (int i = 0; i < ANY; i++) {
        setups.add(setup(scene, CrashChild.ANY));
      }
    }
    Collections.shuffle(setups, new Random(SEED));
    if (!ALL) {
      setups.subList(SAMPLE, setups.size()).clear();
    }
    List<String> killed = run(setups);
    Set<String> places = new TreeSet<>(killed);
    System.out.printf(
        "crash test: seed %d, %d runs, %d kills at %d places%n",
        SEED, setups.size(), killed.size(), places.size());
    // steps at the same time pass fewer points now and then, and then a process gets away
    assertThat(killed.size()).isGreaterThanOrEqualTo(setups.size() / 2);
  }

  private static Setup setup(Scene scene, String point) {
    return new Setup(scene, point, LIVES, SEED, Flaw.NONE, folder);
  }

  /** Where processes were killed. */
  private static List<String> run(List<Setup> setups) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> cases = new ArrayList<>();
      for (Setup setup : setups) {
        CrashCase next = new CrashCase(setup, "case" + cases.size());
        cases.add(pool.submit(next::run));
      }
      List<String> killed = new ArrayList<>();
      int runs = 0;
      for (Future<List<String>> each : cases) {
        killed.addAll(each.get());
        if (++runs % EVERY == 0) {
          System.out.printf("crash test: %d runs, %d kills%n", runs, killed.size());
        }
      }
      return killed;
    } finally {
      pool.shutdownNow();
    }
  }

  /** How many points a run has that nobody kills. */
  private static int undisturbed(Scene scene) {
    List<String> points = Collections.synchronizedList(new ArrayList<>());
    CrashWorld calm = new CrashWorld(folder.resolve(scene + ".world"), points::add, Flaw.NONE);
    try (Journal journal = Journal.open(folder.resolve(scene + ".db"))) {
      Report report =
          new Drive(scene, calm, points::add, CrashChild.looking(calm), Flaw.NONE).of(journal, "-");
      assertThat(CrashChild.ended(report)).as("%s", report).isTrue();
    }
    Set<String> effects = new TreeSet<>(scene.effects());
    effects.removeAll(scene.aborts() ? scene.steps(Kind.BOOK) : Set.of());
    assertThat(calm.state()).isEqualTo(effects);
    assertThat(points).as("writes and effects, before and after").hasSizeGreaterThan(45);
    return points.size();
  }

  /** The same checks, with executors that are wrong: each has to be found out by one kill. */
  @ParameterizedTest
  @CsvSource({
    "NO_INTENT, after the effect of s3, unreported",
    "BLIND, after the effect of s3, done twice",
    "HOPEFUL, before the effect of s3, as undisturbed",
  })
  void anExecutorThatIsWrongIsFoundOut(Flaw flaw, String point, String finding) {
    Setup setup = new Setup(Scene.RUN, point, 1, SEED, flaw, folder);
    assertThatThrownBy(new CrashCase(setup, flaw.name())::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(finding);
  }
}
