package dev.surefoot.execute;

/** What an executor may do wrong: a test that kills it has to notice. */
enum Flaw {
  NONE,
  /** What is about to be called is written down only when it was. */
  NO_INTENT,
  /** What has no outcome is called again, whatever it is. */
  BLIND,
  /** What has no outcome is taken for done. */
  HOPEFUL
}
