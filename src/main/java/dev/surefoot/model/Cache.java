package dev.surefoot.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The folder for what can be fetched or measured again; losing it costs time only. */
public final class Cache {

  private Cache() {}

  /** {@code $SUREFOOT_CACHE}, else {@code ~/.cache/surefoot}; may not exist yet. */
  public static Path folder() {
    String chosen = System.getenv("SUREFOOT_CACHE");
    return chosen != null && !chosen.isBlank()
        ? Path.of(chosen)
        : Path.of(System.getProperty("user.home"), ".cache", "surefoot");
  }

  /** A small text remembered under a relative name, or null. */
  static @Nullable String recall(String name) {
    try {
      return Files.readString(folder().resolve(name)).strip();
    } catch (IOException absent) {
      return null;
    }
  }

  /** Remembers a small text; a cache that cannot be written only forgets. */
  static void remember(String name, String text) {
    try {
      write(folder().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (UncheckedIOException readOnly) {
      // the next run measures again
    }
  }

  /** Fills a file that is given. */
  @FunctionalInterface
  interface Content {
    void into(Path file) throws IOException;
  }

  /** Writes a file so that other processes see all of it or nothing. */
  static void write(Path file, byte[] bytes) {
    write(file, part -> Files.write(part, bytes));
  }

  /** Writes a file so that other processes see all of it or nothing. */
  static void write(Path file, Content content) {
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
      try {
        content.into(part);
        // Replacing without ATOMIC_MOVE deletes first: for a moment there would be no file.
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
