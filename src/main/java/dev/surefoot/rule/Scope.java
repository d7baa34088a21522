package dev.surefoot.rule;

/** What a rule looks at. */
public enum Scope {
  /** One placed step. */
  STEP,
  /** A visit that the plan leaves out. */
  SKIPPED,
  /** Two steps that follow each other directly; the first may be the origin. */
  NEIGHBOURS,
  /** Two steps in order, not necessarily neighbours. */
  PAIR,
  /** All placed steps in order. */
  PLAN
}
