package dev.surefoot.execute.journal;

/**
 * The journal cannot be used, and so nothing may be done that it would have to record. The message
 * says what to do.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What the caller can do about it. */
  public enum Kind {
    /** No room on the disk. */
    FULL,
    /** It may not be written. */
    READ_ONLY,
    /** It is damaged, or no journal. */
    BROKEN,
    /** Another process drives the run. */
    TAKEN,
    /** There is no such run, or nothing more can happen in it. */
    NO_SUCH_RUN,
    /** Anything else. */
    OTHER
  }

  private final Kind kind;

  JournalException(Kind kind, String problem, String maybe, Throwable cause) {
    super("%s%nMaybe %s".formatted(problem, maybe), cause);
    this.kind = kind;
  }

  JournalException(Kind kind, String problem, String maybe) {
    super("%s%nMaybe %s".formatted(problem, maybe));
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
