package dev.surefoot.execute;

import dev.surefoot.execute.Errands.Scene;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The process that is killed: drives a run of twelve steps, says when it has come to a point, and
 * waits there for its end. Arguments: journal, world, run ({@code -} to begin one), the point to
 * die at (its number, its name, or {@code any} to say only that it begins), whether a person can go
 * and look what was done, scene, flaw.
 */
final class CrashChild {

  /** Beginning: the one who kills chooses the moment. */
  static final String ANY = "any";

  private CrashChild() {}

  /** Drives the run; exits with 0 when it has ended and 3 when a step is in doubt. */
  public static void main(String[] args) {
    AtomicInteger passed = new AtomicInteger();
    Consumer<String> point =
        where -> {
          if (args[3].equals("" + passed.incrementAndGet()) || args[3].equals(where)) {
            dieAt(where);
          }
        };
    Flaw flaw = Flaw.valueOf(args[6]);
    CrashWorld world = new CrashWorld(Path.of(args[1]), point, flaw);
    Witness witness = args[4].equals("true") ? looking(world) : Witness.nobody();
    try (Journal journal = Journal.open(Path.of(args[0]))) {
      if (args[3].equals(ANY)) {
        System.out.println("at any moment");
      }
      Report report =
          new Drive(Scene.valueOf(args[5]), world, point, witness, flaw).of(journal, args[2]);
      System.exit(ended(report) ? 0 : 3);
    }
  }

  static boolean ended(Report report) {
    return report instanceof Report.Finished
        || report instanceof Report.Aborted aborted && aborted.doubtful().isEmpty();
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

  /** A person who goes and looks whether something was done. */
  static Witness looking(CrashWorld world) {
    return step -> Optional.of(world.state().contains(step.id()));
  }

  /** How a run is driven. */
  record Drive(Scene scene, CrashWorld world, Consumer<String> point, Witness witness, Flaw flaw) {

    /** Undisturbed, with nobody who counts. */
    static Drive calm(Scene scene, CrashWorld world) {
      return new Drive(scene, world, where -> {}, looking(world), Flaw.NONE);
    }

    /** Begins or takes up a run; one that is to be broken off is when it is taken up. */
    Report of(Journal journal, String run) {
      Terms terms =
          Terms.of(world.tools(), ApprovalPolicy.all()).retries(Retries.atOnce(2)).witness(witness);
      boolean begins = run.equals("-");
      try (RunLog log = begins ? begun(journal, terms) : journal.take(run)) {
        Execution execution =
            new Execution(new PointedLog(log, point, flaw), Errands.DOMAIN, terms, Errands::replan);
        if (!scene.aborts()) {
          return execution.run();
        }
        if (begins) {
          execution.run();
        }
        return execution.abort();
      }
    }

    private RunLog begun(Journal journal, Terms terms) {
      Approval approval =
          new Approval(
              Approval.hash(Errands.DOMAIN, scene.plan, terms.tools()), Approval.By.PERSON);
      Course.Leg first = new Course.Leg(1, Errands.SPEC, scene.plan, "", java.util.List.of());
      point.accept("before the run is written");
      RunLog log =
          journal.begin(
              "errands", "{}", Course.version(Errands.DOMAIN, first), Course.approved(1, approval));
      point.accept("after the run is written");
      return log;
    }
  }
}
