package dev.surefoot.execute.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal's file: who may write, and what goes wrong with it. */
class JournalTest {

  private static final Version FIRST = new Version(1, "{}", "{\"steps\":[]}", "", "[]");
  private static final Event APPROVED = Event.of(Event.Kind.APPROVED, 1, "{}");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("deep").resolve("journal.db");
  }

  @Test
  void whatWasWrittenIsThereAgain() {
    String run;
    try (Journal journal = Journal.open(file);
        RunLog log = begin(journal)) {
      run = log.head().id();
      log.append(intent("a"), intent("a").then(Event.Kind.DONE, "{\"n\":1}"));
      log.append(new Version(2, "{}", "{}", "rain", "[]"), Event.of(Event.Kind.REPLANNED, 2, ""));
      log.state(RunState.WAITING);
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.run(run).state()).isEqualTo(RunState.WAITING);
      assertThat(journal.versions(run)).extracting(Version::cause).containsExactly("", "rain");
      assertThat(journal.entries(run))
          .extracting(entry -> entry.seq() + " " + entry.event().kind())
          .containsExactly("1 APPROVED", "2 INTENT", "3 DONE", "4 REPLANNED");
      assertThat(journal.runs()).extracting(RunHead::id).containsExactly(run);
    }
  }

  @Test
  void whatCannotChangeIsReadAndNotWritten() throws IOException {
    String run;
    try (Journal journal = Journal.open(file);
        RunLog log = begin(journal)) {
      run = log.head().id();
      log.append(intent("a"));
    }
    try (Journal still = Journal.still(file, Clock.systemUTC())) {
      assertThat(still.runs()).extracting(RunHead::id).containsExactly(run);
      assertThat(still.entries(run)).hasSize(2);
      assertThat(still.driven(run)).isFalse();
      assertThatThrownBy(() -> begin(still))
          .isInstanceOfSatisfying(
              JournalException.class,
              e -> assertThat(e.kind()).isEqualTo(JournalException.Kind.READ_ONLY));
    }
    assertThat(file.resolveSibling("journal.db-shm"))
        .as("nothing is made beside it")
        .doesNotExist();
    Files.writeString(file.resolveSibling("journal.db-wal"), "lines");
    assertThatThrownBy(() -> Journal.still(file, Clock.systemUTC()))
        .hasMessageContaining("journal.db-wal")
        .hasMessageContaining("Maybe a copy of both");
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    Journal.open(file).close();
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
  }

  @Test
  void twoNeverDriveOneRun() {
    try (Journal journal = Journal.open(file);
        Journal other = Journal.open(file)) {
      RunLog log = begin(journal);
      String run = log.head().id();
      assertThat(other.driven(run)).isTrue();
      assertThatThrownBy(() -> other.take(run))
          .isInstanceOfSatisfying(
              JournalException.class,
              e -> assertThat(e.kind()).isEqualTo(JournalException.Kind.TAKEN))
          .hasMessageContaining("Maybe wait");
      log.close();
      assertThat(other.driven(run)).isFalse();
      try (RunLog taken = other.take(run)) {
        taken.append(intent("a"));
        assertThatThrownBy(() -> log.append(intent("b")))
            .as("whoever lost the run cannot write to it, whatever became of the lock")
            .hasMessageContaining("taken over");
        taken.append(intent("c"));
      }
      assertThat(journal.entries(run)).hasSize(3);
    }
  }

  @Test
  void aRunThatWasBrokenOffIsNotTakenUp() {
    try (Journal journal = Journal.open(file)) {
      String run;
      try (RunLog log = begin(journal)) {
        run = log.head().id();
        log.state(RunState.ABORTED);
      }
      assertThatThrownBy(() -> journal.take(run)).hasMessageContaining("was broken off");
      assertThatThrownBy(() -> journal.take("nix")).hasMessageContaining("no run 'nix'");
      assertThat(folder.resolve("deep").resolve("journal.db.locks")).isEmptyDirectory();
    }
  }

  @Test
  void aClockThatIsSetBackChangesNoOrder() {
    Instant noon = Instant.parse("2027-10-31T12:00:00Z");
    String run;
    try (Journal journal = Journal.open(file, Clock.fixed(noon, ZoneOffset.UTC));
        RunLog log = begin(journal)) {
      run = log.head().id();
      log.append(intent("a"));
    }
    Clock back = Clock.fixed(noon.minusSeconds(86_400), ZoneOffset.UTC);
    try (Journal journal = Journal.open(file, back);
        RunLog log = journal.take(run)) {
      log.append(intent("a").then(Event.Kind.DONE, ""));
      List<Entry> entries = log.entries();
      assertThat(entries).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
      assertThat(entries.get(2).at()).isBefore(entries.get(1).at());
      assertThat(entries.get(2).elapsed()).isGreaterThanOrEqualTo(entries.get(1).elapsed());
      assertThat(entries.get(2).event().kind()).isEqualTo(Event.Kind.DONE);
    }
  }

  @Test
  void manyOpenItAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        runs.add(
            pool.submit(
                () -> {
                  try (Journal journal = Journal.open(file);
                      RunLog log = begin(journal)) {
                    log.append(intent("a"));
                    return log.head().id();
                  }
                }));
      }
      for (Future<String> run : runs) {
        run.get();
      }
    } finally {
      pool.shutdown();
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.runs()).hasSize(16);
    }
  }

  @Test
  void anotherFileIsNoJournal() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "dear diary, ".repeat(100));
    assertThatThrownBy(() -> Journal.open(file))
        .isInstanceOfSatisfying(
            JournalException.class,
            e -> assertThat(e.kind()).isEqualTo(JournalException.Kind.BROKEN))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Maybe");
  }

  @Test
  void aLaterFormatIsNotTouched() throws SQLException {
    Journal.open(file).close();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement()) {
      statement.execute("PRAGMA user_version = 9");
    }
    assertThatThrownBy(() -> Journal.open(file)).hasMessageContaining("has format 9");
  }

  @Test
  void aPathThatCannotBeMadeIsNamed() throws IOException {
    Path occupied = Files.writeString(folder.resolve("occupied"), "");
    assertThatThrownBy(() -> Journal.open(occupied.resolve("journal.db")))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("occupied")
        .hasMessageContaining("--journal");
  }

  private static RunLog begin(Journal journal) {
    return journal.begin("meeting", "{}", FIRST, APPROVED);
  }

  private static Event intent(String step) {
    return new Event(Event.Kind.INTENT, 1, "k-" + step, step, "meet", "{}", 0, "");
  }
}
