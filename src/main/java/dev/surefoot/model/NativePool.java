package dev.surefoot.model;

import de.kherud.llama.ModelParameters;
import de.kherud.llama.NativeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Loaded models that are not in use. The binding (4.2.0) never gives a model's memory back, some
 * 200 MB for the default one, so a closed model waits here to be opened again.
 */
final class NativePool {

  private static final Map<Key, Deque<NativeModel>> IDLE = new HashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(NativePool::end));
  }

  private NativePool() {}

  /**
   * What makes two loaded models the same.
   *
   * @param context tokens of prompt and answer together
   * @param threads for decoding
   * @param changed when the file last changed
   */
  record Key(Path file, int context, int threads, String changed) {

    static Key of(Path file, int context, int threads) {
      return new Key(file, context, threads, changed(file));
    }

    private static String changed(Path file) {
      try {
        return Files.getLastModifiedTime(file).toString();
      } catch (IOException gone) {
        return "?"; // loading will say so
      }
    }

    private ModelParameters parameters() {
      // warm-up would leave an OpenMP pool on the loading thread, which halves the speed of
      // decoding
      return new ModelParameters()
          .setModel(file.toString())
          .setCtxSize(context)
          .setBatchSize(512)
          .setThreads(threads)
          .setThreadsBatch(Threads.batch())
          .skipWarmup()
          .disableContextShift()
          .disableLog();
    }
  }

  /** An idle model, or a newly loaded one; the caller alone uses it until it is given back. */
  static NativeModel take(Key key) {
    synchronized (IDLE) {
      Deque<NativeModel> idle = IDLE.get(key);
      if (idle != null && !idle.isEmpty()) {
        return idle.pop();
      }
    }
    NativeLibrary.prepare();
    try {
      return new NativeModel(key.parameters());
    } catch (RuntimeException e) {
      throw new ModelException(
          "llama.cpp cannot load '%s' (%s).\nMaybe it is of another version: see ./surefoot doctor."
              .formatted(key.file, e.getMessage()),
          false,
          e);
    }
  }

  static void give(Key key, NativeModel model) {
    synchronized (IDLE) {
      IDLE.computeIfAbsent(key, k -> new ArrayDeque<>()).push(model);
    }
  }

  private static void end() {
    synchronized (IDLE) {
      IDLE.values().forEach(idle -> idle.forEach(NativeModel::close));
      IDLE.clear();
    }
  }
}
