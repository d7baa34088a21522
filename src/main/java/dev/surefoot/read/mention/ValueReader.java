package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Reads one type of value where it starts. */
interface ValueReader {

  /** The mention that starts at token {@code i}, or null. */
  @Nullable Mention at(Cursor c, int i);
}
