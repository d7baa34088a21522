package dev.surefoot.model;

import org.jspecify.annotations.Nullable;

/** A model could not answer. The message quotes the values and ends with a remedy. */
public final class ModelException extends RuntimeException {

  private final boolean retriable;

  public ModelException(String message, boolean retriable, @Nullable Throwable cause) {
    super(message, cause);
    this.retriable = retriable;
  }

  /** True when the same call may succeed later (time-out, overload). */
  public boolean retriable() {
    return retriable;
  }
}
