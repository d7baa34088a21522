package dev.surefoot.tool.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Files that are written whole or not at all, by one at a time. */
final class SafeFiles {

  private static final Map<Path, Object> GUARDS = new ConcurrentHashMap<>();

  private SafeFiles() {}

  /** Puts text in place of a file; after the call it is on the disk. */
  static void replace(Path file, String text) {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads, changes and writes a file while nobody else does, in this process or another. */
  static <T> T alone(Path file, Supplier<T> work) {
    Path key = file.toAbsolutePath().normalize();
    synchronized (GUARDS.computeIfAbsent(key, k -> new Object())) {
      Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return work.get();
      } catch (OverlappingFileLockException | IOException failed) {
        throw new UncheckedIOException(
            new IOException("'%s' cannot be locked: %s".formatted(file, failed.getMessage())));
      }
    }
  }
}
