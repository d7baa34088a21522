package dev.surefoot.execute;

import dev.surefoot.execute.CrashChild.Drive;
import dev.surefoot.execute.CrashWorld.Kind;
import dev.surefoot.execute.Errands.Scene;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.JournalException;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs errands with a journal on a small disk. Arguments: folder on that disk, folder elsewhere,
 * and {@code fill} or {@code read-only}. Says what it finds, a word a line.
 */
final class DiskChild {

  private static final int LEAST = 4 * 1024;
  private static final int MOST = 252 * 1024;
  private static final int STEP = 8 * 1024;

  private DiskChild() {}

  public static void main(String[] args) throws IOException {
    Path disk = Path.of(args[0]);
    if (args[2].equals("read-only")) {
      readOnly(disk.resolve("last.db"));
      looked(disk.resolve("last.db"));
      return;
    }
    for (int room = LEAST; room <= MOST; room += STEP) {
      fill(disk, Path.of(args[1]), room);
    }
    try (Journal journal = Journal.open(disk.resolve("last.db"))) {
      CrashWorld world = world(Path.of(args[1], "last.world"));
      Drive.calm(Scene.RUN, world).of(journal, "-");
    }
  }

  /** A run on a disk with some room: it is full sooner or later, then there is room again. */
  private static void fill(Path disk, Path elsewhere, int room) throws IOException {
    Path ballast = disk.resolve("ballast");
    Path file = disk.resolve("full.db");
    CrashWorld world = world(elsewhere.resolve(room + ".world"));
    Files.write(ballast, new byte[(int) (disk.toFile().getUsableSpace() - room)]);
    boolean full = false;
    try (Journal journal = Journal.open(file)) {
      Drive.calm(Scene.RUN, world).of(journal, "-");
      System.out.println("enough");
    } catch (JournalException refused) {
      full = true;
      System.out.println(refused.kind());
      System.out.println(refused.getMessage().lines().findFirst().orElse("") + " " + room);
    }
    Files.delete(ballast);
    resumed(file, world, full);
    for (String name : List.of("full.db", "full.db-wal", "full.db-shm")) {
      Files.deleteIfExists(disk.resolve(name));
    }
  }

  private static void resumed(Path file, CrashWorld world, boolean full) {
    try (Journal journal = Journal.open(file)) {
      String run = journal.runs().stream().map(RunHead::id).findFirst().orElse("-");
      if (!run.equals("-")) {
        Account account = Account.of(journal.look(run), Errands.DOMAIN);
        List<Step> known = new ArrayList<>(account.trail().done());
        known.addAll(account.doubtful());
        say(known.stream().map(Step::id).toList().containsAll(world.state()), "unreported");
        if (full) {
          System.out.println(account.doubtful().isEmpty() ? "at-intent" : "at-outcome");
        }
      }
      Report report = Drive.calm(Scene.RUN, world).of(journal, run);
      say(report instanceof Report.Finished, "unfinished");
      say(world.doubled(Scene.RUN.steps(Kind.SET)).isEmpty(), "twice");
      say(world.state().equals(Scene.RUN.effects()), "lost");
    }
  }

  private static CrashWorld world(Path file) {
    return new CrashWorld(file, where -> {}, Flaw.NONE);
  }

  private static void readOnly(Path file) {
    try (Journal journal = Journal.open(file)) {
      journal.take(journal.runs().get(0).id());
      System.out.println("written");
    } catch (JournalException refused) {
      System.out.println(refused.kind());
      System.out.println(refused.getMessage());
    }
  }

  private static void looked(Path file) {
    try (Journal journal = Journal.read(file, Clock.systemUTC())) {
      String run = journal.runs().get(0).id();
      Account account = Account.of(journal.look(run), Errands.DOMAIN);
      System.out.println("looked at " + account.trail().done().size());
    }
  }

  private static void say(boolean well, String problem) {
    System.out.println(well ? "well" : problem);
  }
}
