package dev.surefoot.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failed try that a later one may mend. */
final class Busy extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ModelException reason;
  private final @Nullable Duration wait;

  /**
   * A failed try.
   *
   * @param reason thrown when no further try is made
   * @param wait what the server asks for; null when it leaves that to us
   */
  Busy(ModelException reason, @Nullable Duration wait) {
    super(reason.getMessage(), reason);
    this.reason = reason;
    this.wait = wait;
  }

  ModelException reason() {
    return reason;
  }

  /** How long to wait. */
  Duration waitOr(Duration usual) {
    return wait == null ? usual : wait;
  }
}
