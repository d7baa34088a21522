package dev.surefoot.execute.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where journals lie and who may read them: plans and requests are nobody else's business. */
public final class JournalFiles {

  private JournalFiles() {}

  /** {@code $SUREFOOT_JOURNAL}, else {@code ~/.local/state/surefoot/journal.db}. */
  public static Path usual() {
    String chosen = System.getenv("SUREFOOT_JOURNAL");
    return chosen != null && !chosen.isBlank()
        ? Path.of(chosen)
        : Path.of(System.getProperty("user.home"), ".local", "state", "surefoot", "journal.db");
  }

  /** Makes an empty file and its folder, for the owner alone, where they are not there yet. */
  static void prepare(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, posix ? only("rwx------") : open());
    }
    if (!Files.exists(file)) {
      try {
        Files.createFile(file, posix ? only("rw-------") : open());
      } catch (FileAlreadyExistsException another) {
        // another process was faster
      }
    }
  }

  private static FileAttribute<?>[] only(String owner) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))
    };
  }

  private static FileAttribute<?>[] open() {
    return new FileAttribute<?>[0];
  }
}
