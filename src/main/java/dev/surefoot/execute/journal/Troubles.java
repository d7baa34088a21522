package dev.surefoot.execute.journal;

import dev.surefoot.execute.journal.JournalException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What goes wrong with the file, in words, with what helps. */
final class Troubles {

  /** The lower byte is the kind of error, the rest its details. */
  private static final int KIND = 0xff;

  private static final int FULL = 13;

  private Troubles() {}

  static JournalException of(IOException failed, Path file) {
    return new JournalException(
        Kind.READ_ONLY,
        "The journal '%s' cannot be made: %s.".formatted(file, failed),
        "the folder may not be written, or the disk is full; --journal FILE names another.",
        failed);
  }

  static JournalException of(SQLException failed, String file) {
    SQLiteErrorCode code =
        failed instanceof SQLiteException known
            ? known.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    return switch (code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE ? FULL : code.code & KIND) {
      case FULL ->
          trouble(
              Kind.FULL,
              "The disk of the journal '%s' is full".formatted(file),
              code,
              "free some room, then take up the run again; what was written before stands.",
              failed);
      case 8, 14, 3, 23 ->
          trouble(
              Kind.READ_ONLY,
              "The journal '%s' may not be written".formatted(file),
              code,
              "chmod u+w on it and its folder helps, or a disk that is not read-only; --journal"
                  + " FILE names another.",
              failed);
      case 11, 26 ->
          trouble(
              Kind.BROKEN,
              "The journal '%s' is damaged, or no journal".formatted(file),
              code,
              "a backup has it whole; move this one away to begin a new one. Which steps were done"
                  + " can then be seen in the world only.",
              failed);
      case 5, 6 ->
          trouble(
              Kind.OTHER,
              "The journal '%s' is locked by another program".formatted(file),
              code,
              "it is being copied or looked at; try again.",
              failed);
      default ->
          trouble(
              Kind.OTHER,
              "The journal '%s' cannot be used: %s".formatted(file, failed.getMessage()),
              code,
              "the disk is failing; look at the system's log.",
              failed);
    };
  }

  private static JournalException trouble(
      Kind kind, String problem, SQLiteErrorCode code, String maybe, SQLException cause) {
    return new JournalException(kind, "%s (%s).".formatted(problem, code.name()), maybe, cause);
  }
}
