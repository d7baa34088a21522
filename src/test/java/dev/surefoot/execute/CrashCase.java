package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.execute.CrashChild.Drive;
import dev.surefoot.execute.CrashWorld.Kind;
import dev.surefoot.execute.Errands.Scene;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.plan.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One run, killed first at a given point, then at others while it is taken up again. */
final class CrashCase {

  /** Most points that a life after the first one has. */
  private static final int MOST = 9;

  /** Longest time until a process is killed that is so at any moment, in nanoseconds. */
  private static final int ANY_NANOS = 60_000_000;

  /**
   * What is tried.
   *
   * @param point to die at first; see {@link CrashChild}
   * @param lives most processes that drive it
   * @param library folder of SQLite's library
   */
  record Setup(Scene scene, String point, int lives, long seed, Flaw flaw, Path library) {}

  private final Setup setup;
  private final Random random;
  private final Path journal;
  private final Path file;
  private final CrashWorld world;
  private final List<String> story = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  CrashCase(Setup setup, String name) {
    this.setup = setup;
    this.random = new Random(setup.seed() * 1000 + name.hashCode());
    this.journal = setup.library().resolve(name + ".db");
    this.file = setup.library().resolve(name + ".world");
    this.world = new CrashWorld(file, where -> {}, setup.flaw());
  }

  /** Where its processes were killed; throws {@link AssertionError} when something is wrong. */
  List<String> run() throws IOException, InterruptedException {
    boolean person = false;
    for (int life = 0; life < setup.lives(); life++) {
      Integer code = live(life == 0 ? setup.point() : "" + (1 + random.nextInt(MOST)), person);
      story.add(code == null ? "killed" : "ended with " + code);
      if (code != null && code == 0) {
        break;
      }
      check(code != null);
      if (aborted()) {
        break; // killed after its last word
      }
      person = code != null || random.nextBoolean();
    }
    finish();
    return places;
  }

  /** The exit code; null for a process that was killed. */
  private Integer live(String point, boolean person) throws IOException, InterruptedException {
    Process process = child(point, person);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String where = out.readLine();
      if (where != null) {
        if (point.equals(CrashChild.ANY)) {
          LockSupport.parkNanos(random.nextInt(ANY_NANOS));
        }
        places.add(where);
        story.add(where);
        process.destroyForcibly().waitFor();
        return null;
      }
      int code = process.waitFor();
      assertThat(code).as("exit code; %s", told()).isIn(0, 3);
      return code;
    }
  }

  private Process child(String point, boolean person) throws IOException {
    return new ProcessBuilder(
            ChildProcess.command(
                setup.library(),
                CrashChild.class,
                journal.toString(),
                file.toString(),
                name(),
                point,
                "" + person,
                setup.scene().name(),
                setup.flaw().name()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String name() {
    try (Journal open = Journal.open(journal)) {
      return open.runs().stream().map(RunHead::id).findFirst().orElse("-");
    }
  }

  private boolean aborted() {
    try (Journal open = Journal.open(journal)) {
      return open.runs().stream().anyMatch(run -> run.state() == RunState.ABORTED);
    }
  }

  /** Nothing twice, nothing unreported, nothing claimed that did not happen. */
  private void check(boolean doubt) {
    try (Journal open = Journal.open(journal)) {
      assertThat(world.doubled(setup.scene().steps(Kind.SET)))
          .as("done twice: %s", told())
          .isEmpty();
      if (open.runs().isEmpty()) {
        assertThat(world.state()).as("done without a run: %s", told()).isEmpty();
        return;
      }
      Account account = Account.of(open.look(name()), Errands.DOMAIN);
      Set<String> done = ids(account.trail().done());
      Set<String> doubtful = ids(account.doubtful());
      Set<String> known = new HashSet<>(done);
      known.addAll(doubtful);
      assertThat(known).as("unreported: %s", told()).containsAll(world.state());
      done.removeAll(setup.scene().steps(Kind.LOOK));
      done.removeAll(beingTakenBack(account));
      assertThat(world.state()).as("claimed: %s", told()).containsAll(done);
      if (doubt) {
        assertThat(account.head().state())
            .isIn(
                RunState.IN_DOUBT, setup.scene().aborts() ? RunState.ABORTING : RunState.IN_DOUBT);
        assertThat(unclear()).as("doubted: %s", told()).containsAll(doubtful);
      }
    }
  }

  /**
   * Steps whose outcome nobody can tell; what may be repeated is so, but not to break a run off.
   */
  private Set<String> unclear() {
    return setup.scene().aborts()
        ? setup.scene().steps(Kind.HIDDEN, Kind.SET, Kind.LOOK)
        : setup.scene().steps(Kind.HIDDEN);
  }

  private static Set<String> beingTakenBack(Account account) {
    return account.trail().journal().stream()
        .filter(entry -> entry.event().kind() == Event.Kind.UNDO)
        .map(entry -> entry.event().step())
        .collect(Collectors.toSet());
  }

  private void finish() {
    Scene scene = setup.scene();
    try (Journal open = Journal.open(journal)) {
      String run = name();
      if (!aborted()) {
        Report report =
            new Drive(scene, world, w -> {}, CrashChild.looking(world), setup.flaw()).of(open, run);
        assertThat(CrashChild.ended(report)).as("%s: %s", report, told()).isTrue();
      }
      Account account = Account.of(open.look(name()), Errands.DOMAIN);
      Set<String> doubtful = ids(account.doubtful());
      if (scene.aborts()) {
        doubtful.removeAll(scene.steps(Kind.LOOK)); // there is nothing of it to take back
      }
      assertThat(doubtful).as(told()).isEmpty();
      Set<String> done = ids(account.trail().done());
      if (scene.aborts()) {
        done.removeAll(scene.steps(Kind.LOOK));
        assertThat(world.state()).as("as reported: %s", told()).isEqualTo(done);
        assertThat(done).as(told()).doesNotContainAnyElementsOf(scene.steps(Kind.BOOK));
      } else {
        assertThat(done).as(told()).isEqualTo(ids(scene.last.steps()));
        assertThat(world.state()).as("as undisturbed: %s", told()).isEqualTo(scene.effects());
      }
    }
    assertThat(world.doubled(scene.steps(Kind.SET))).as("done twice: %s", told()).isEmpty();
  }

  private String told() {
    return "%s, %s".formatted(story, setup);
  }

  private static Set<String> ids(List<Step> steps) {
    return steps.stream().map(Step::id).collect(Collectors.toCollection(HashSet::new));
  }
}
