package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import java.util.List;

/**
 * Decision steps that have happened: they stay as they are, at the start of the sequence, and what
 * they break among themselves cannot be mended any more.
 *
 * @param steps in order
 */
public record Pinned(List<Step> steps) {

  /** Nothing has happened yet. */
  public static final Pinned NONE = new Pinned(List.of());

  public Pinned {
    steps = List.copyOf(steps);
  }
}
