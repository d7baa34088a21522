package dev.surefoot.execute;

/** What a call does to the world, and so what may be done when its outcome is not known. */
public enum Effect {
  /** It only looks; it may be repeated at will. */
  NONE,
  /**
   * A second call with the same key changes nothing more; it may be repeated. When it fails, the
   * first one had no effect either.
   */
  IDEMPOTENT,
  /** It can be taken back with {@link Tool#undo}. */
  REVERSIBLE,
  /** What is done is done. */
  IRREVERSIBLE
}
