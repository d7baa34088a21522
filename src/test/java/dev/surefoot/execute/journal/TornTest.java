package dev.surefoot.execute.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes while the last line is being written: the lines before it stand. */
class TornTest {

  private static final int WRITES = 12;
  private static final int CUTS = 6;

  @TempDir Path folder;
  private int dropped;

  @Test
  void aTornLineIsDroppedAndTheLinesBeforeItStand() throws IOException {
    Random random = new Random(7);
    Path live = folder.resolve("live.db");
    try (Journal journal = Journal.open(live);
        RunLog log =
            journal.begin(
                "d",
                "{}",
                new Version(1, "{}", "{\"steps\":[]}", "", "[]"),
                Event.of(Event.Kind.APPROVED, 1, "{}"))) {
      String run = log.head().id();
      long before = size(live);
      for (int i = 1; i <= WRITES; i++) {
        log.append(event("s" + i));
        long after = size(live);
        for (int cut = 0; cut < CUTS; cut++) {
          long at = before + (long) (random.nextDouble() * (after - before));
          boolean overwritten = random.nextBoolean();
          torn(live, at, overwritten, run, i);
        }
        before = after;
      }
    }
    assertThat(dropped).as("lines that were really torn").isGreaterThan(WRITES);
  }

  /** What a process finds that starts after the power came back. */
  private void torn(Path live, long at, boolean overwritten, String run, int written)
      throws IOException {
    Path copy = Files.createTempDirectory(folder, "torn").resolve("journal.db");
    Files.copy(live, copy);
    Files.copy(wal(live), wal(copy));
    try (RandomAccessFile wal = new RandomAccessFile(wal(copy).toFile(), "rw")) {
      if (overwritten) {
        wal.seek(at);
        wal.write(new byte[(int) (wal.length() - at)]);
      } else {
        wal.setLength(at);
      }
    }
    try (Journal journal = Journal.open(copy)) {
      List<String> all = new ArrayList<>(List.of(""));
      for (int i = 1; i <= written; i++) {
        all.add("s" + i);
      }
      List<String> found =
          journal.entries(run).stream().map(entry -> entry.event().step()).toList();
      // SQLite fills up the last sector with copies: a cut among these loses nothing
      assertThat(found).as("%d lines, cut at %d", written, at).isIn(all, all.subList(0, written));
      dropped += all.size() - found.size();
      try (RunLog log = journal.take(run)) {
        log.append(event("next"));
        assertThat(log.entries()).hasSize(found.size() + 1);
      }
    }
  }

  private static long size(Path file) throws IOException {
    return Files.size(wal(file));
  }

  private static Path wal(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  private static Event event(String step) {
    return new Event(Event.Kind.INTENT, 1, "k-" + step, step, "t", "{}", 0, "x".repeat(3000));
  }
}
