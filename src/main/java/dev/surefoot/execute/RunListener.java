package dev.surefoot.execute;

/**
 * Told what happens in a run, as it happens. It is told by whichever thread makes the call, one
 * thing at a time and in the journal's order, and has to be quick: the run waits for it. What it
 * throws is dropped.
 */
@FunctionalInterface
public interface RunListener {

  void happened(Happening what);

  /** Nobody listens. */
  static RunListener nobody() {
    return what -> {};
  }
}
