package dev.surefoot.cli;

import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.JournalFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which journal. */
final class JournalOption {

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "journal of all runs (default: $SUREFOOT_JOURNAL, else"
              + " ~/.local/state/surefoot/journal.db)")
  private @Nullable Path file;

  Journal open(Terminal terminal) {
    return Journal.open(file(), terminal.clock());
  }

  /** To look only, also on a disk that is read-only. */
  Journal read(Terminal terminal) {
    return Journal.read(file(), terminal.clock());
  }

  private Path file() {
    return file == null ? JournalFiles.usual() : file;
  }
}
