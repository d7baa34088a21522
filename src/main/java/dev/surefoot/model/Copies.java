package dev.surefoot.model;

import de.kherud.llama.NativeModel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One model loaded several times, so that calls run side by side: the weights are mapped once, each
 * copy has a context of its own. The first is loaded at once, the others when they are wanted.
 */
final class Copies {

  private final NativePool.Key key;
  private final Deque<Copy> idle = new ArrayDeque<>();

  Copies(NativePool.Key key) {
    this.key = key;
    idle.push(new Copy(NativePool.take(key)));
  }

  /** A copy; only the caller uses it until it is given back. */
  static final class Copy {

    private final NativeModel model;
    private String prompt = "";

    private Copy(NativeModel model) {
      this.model = model;
    }

    NativeModel model() {
      return model;
    }
  }

  /** The copy that holds this prompt in its cache, or any. */
  Copy take(String prompt) {
    Copy copy = taken(prompt);
    Copy ready = copy == null ? new Copy(NativePool.take(key)) : copy;
    ready.prompt = prompt;
    return ready;
  }

  private synchronized @Nullable Copy taken(String prompt) {
    Copy best =
        idle.stream().filter(c -> c.prompt.equals(prompt)).findFirst().orElseGet(idle::peek);
    idle.remove(best);
    return best;
  }

  synchronized void give(Copy copy) {
    idle.push(copy);
  }

  /** Once nobody has a copy any more. */
  synchronized void close() {
    idle.forEach(copy -> NativePool.give(key, copy.model));
    idle.clear();
  }
}
