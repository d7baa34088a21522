package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.execute.journal.Version;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The process that is killed: drives a run of twelve steps, says when it has come to a point, and
 * waits there for its end. Arguments: journal, world, run ({@code -} to begin one), number of the
 * point to die at, and whether a person can go and look what was done.
 */
final class CrashChild {

  /** Made here: reading one from its files would take half of the child's short life. */
  static final Domain ERRANDS =
      new Domain("errands", "twelve errands", Domain.Clock.MINUTES, Map.of(), Path.of("none"));

  private static final List<CrashWorld.Kind> KINDS = List.of(CrashWorld.Kind.values());

  /** Twelve steps in the order of their times; every kind of tool is called more than once. */
  static final Plan PLAN =
      new Plan(
          "errands",
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      new Step(
                          "s" + i,
                          KINDS.get(i % KINDS.size()).name().toLowerCase(Locale.ROOT),
                          Map.of("what", "s" + i),
                          600 + i,
                          600 + i,
                          i == 0 ? List.of() : List.of("s" + (i - 1))))
              .toList());

  static final Spec SPEC = new Spec("errands", List.of(), List.of());

  private CrashChild() {}

  /** Drives the run; exits with 0 when it is finished and 3 when a step is in doubt. */
  public static void main(String[] args) {
    int[] left = {Integer.parseInt(args[3])};
    Consumer<String> point =
        where -> {
          if (--left[0] == 0) {
            dieAt(where);
          }
        };
    CrashWorld world = new CrashWorld(Path.of(args[1]), point);
    Witness witness = args[4].equals("true") ? looking(world) : Witness.nobody();
    try (Journal journal = Journal.open(Path.of(args[0]))) {
      Report report = drive(journal, world, args[2], point, witness);
      System.exit(report instanceof Report.Finished ? 0 : 3);
    }
  }

  private static void dieAt(String where) {
    System.out.println(where);
    try {
      // nobody writes there: only a kill ends this
      System.exit(System.in.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins or takes up a run and drives it. */
  static Report drive(
      Journal journal, CrashWorld world, String run, Consumer<String> point, Witness witness) {
    Terms terms = Terms.of(world.tools(), ApprovalPolicy.all()).witness(witness);
    try (RunLog log = run.equals("-") ? begun(journal, terms, point) : journal.take(run)) {
      return new Execution(new Pointed(log, point), ERRANDS, terms, CrashChild::none).run();
    }
  }

  private static RunLog begun(Journal journal, Terms terms, Consumer<String> point) {
    Approval approval =
        new Approval(Approval.hash(ERRANDS, PLAN, terms.tools()), Approval.By.PERSON);
    Course.Leg first = new Course.Leg(1, SPEC, PLAN, "", List.of());
    point.accept("before the run is written");
    RunLog log =
        journal.begin(
            "errands", "{}", Course.version(ERRANDS, first), Course.approved(1, approval));
    point.accept("after the run is written");
    return log;
  }

  private static Replanner.Replan none(Spec spec, Plan plan, List<Step> done) {
    return new Replanner.None("no other plan exists");
  }

  /** A person who goes and looks whether something was done. */
  static Witness looking(CrashWorld world) {
    return step -> Optional.of(world.state().contains(step.id()));
  }

  /** Steps whose tool is of one of these kinds. */
  static Set<String> steps(CrashWorld.Kind... kinds) {
    List<String> names = Arrays.stream(kinds).map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
    return PLAN.steps().stream()
        .filter(step -> names.contains(step.tool()))
        .map(Step::id)
        .collect(Collectors.toSet());
  }

  /** A journal that says when it has come to a point. */
  private record Pointed(RunLog log, Consumer<String> point) implements RunLog {

    @Override
    public RunHead head() {
      return log.head();
    }

    @Override
    public List<Version> versions() {
      return log.versions();
    }

    @Override
    public List<Entry> entries() {
      return log.entries();
    }

    @Override
    public void append(Event... events) {
      String what =
          Arrays.stream(events)
              .map(event -> event.kind() + " of " + event.step())
              .collect(Collectors.joining(" and "));
      point.accept("before " + what);
      log.append(events);
      point.accept("after " + what);
    }

    @Override
    public void append(Version version, Event event) {
      log.append(version, event);
    }

    @Override
    public void state(RunState state) {
      point.accept("before state " + state);
      log.state(state);
      point.accept("after state " + state);
    }

    @Override
    public long elapsed() {
      return log.elapsed();
    }

    @Override
    public void close() {
      log.close();
    }
  }
}
