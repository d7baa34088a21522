package dev.surefoot.plan;

/**
 * One difference between a draft and the plan that replaced it.
 *
 * @param change what was done
 * @param step id of the step in the plan (for {@code REMOVE}: in the draft)
 * @param sentence the difference in plain words
 */
public record Edit(Change change, String step, String sentence) {

  /** Kinds of edit; a kept step is no edit. */
  public enum Change {
    ADD,
    REMOVE,
    MOVE,
    RETIME
  }
}
