package dev.surefoot.execute.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a run against other processes. The operating system lets go of it when the process dies,
 * however it dies, so there is nothing to clean up.
 */
final class RunLock implements AutoCloseable {

  /**
   * Those held in this process. Asked first: POSIX drops all locks of a process on a file when any
   * of its channels to that file is closed.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes it.
   *
   * @throws JournalException when another process or thread has it
   */
  static RunLock take(Path folder, String run) {
    try {
      Path file = Files.createDirectories(folder).toRealPath().resolve(run + ".lock");
      if (!HELD.add(file)) {
        throw taken(run);
      }
      try {
        return locked(file, run);
      } catch (IOException | RuntimeException failed) {
        HELD.remove(file);
        throw failed;
      }
    } catch (IOException failed) {
      throw new JournalException(
          JournalException.Kind.READ_ONLY,
          "The run '%s' cannot be held: no lock in %s (%s).".formatted(run, folder, failed),
          "the folder may not be written, or the disk is full.",
          failed);
    }
  }

  private static RunLock locked(Path file, String run) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw taken(run);
    }
    return new RunLock(file, channel);
  }

  private static JournalException taken(String run) {
    return new JournalException(
        JournalException.Kind.TAKEN,
        "The run '%s' is being driven elsewhere.".formatted(run),
        "wait until it is done; 'surefoot runs %s' says by whom.".formatted(run));
  }

  /**
   * Lets go; the file goes too when nothing is left to do in the run. Somebody who has it open
   * still is kept from writing by the run's epoch.
   */
  void release(boolean ended) {
    try {
      if (ended) {
        Files.deleteIfExists(file);
      }
      channel.close();
    } catch (IOException gone) {
      // the lock goes with the process
    } finally {
      HELD.remove(file);
    }
  }

  @Override
  public void close() {
    release(false);
  }
}
