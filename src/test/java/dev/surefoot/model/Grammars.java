package dev.surefoot.model;

/** What the model's package says of a grammar, for tests of those who build one. */
public final class Grammars {

  private Grammars() {}

  /** Throws when llama.cpp could not read it. */
  public static void check(String grammar) {
    GrammarCheck.check(grammar);
  }
}
