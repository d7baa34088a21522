package dev.surefoot.spec;

/** Whether a constraint must hold or is only wished for. */
public enum Strength {
  /** A plan that breaks it is no plan. */
  HARD,
  /** A plan that breaks it costs. */
  SOFT
}
