package dev.surefoot.rule;

import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Each kind of node overrides the accessor of its own type, so that numbers
 * and truth values are not boxed in between.
 */
interface Node {

  /** The value over a frame of variables: slot 0 holds the {@link Facts}. */
  @Nullable Object get(@Nullable Object[] frame);

  default boolean bool(@Nullable Object[] frame) {
    if (get(frame) instanceof Boolean value) {
      return value;
    }
    throw new IllegalStateException("a truth value is not there");
  }

  default long num(@Nullable Object[] frame) {
    if (get(frame) instanceof Number value) {
      return value.longValue();
    }
    throw new IllegalStateException("a number is not there: guard it with has() or the tool");
  }

  /** A node of type bool. */
  interface Bool extends Node {
    @Override
    boolean bool(@Nullable Object[] frame);

    @Override
    default Object get(@Nullable Object[] frame) {
      return bool(frame);
    }
  }

  /** A node of type int. */
  interface Num extends Node {
    @Override
    long num(@Nullable Object[] frame);

    @Override
    default Object get(@Nullable Object[] frame) {
      return num(frame);
    }
  }
}
