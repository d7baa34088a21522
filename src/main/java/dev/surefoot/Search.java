package dev.surefoot;

/**
 * How plans are searched. Both parts are there to be left out, to measure what each is worth.
 *
 * @param pruning whether options that break a hard rule by themselves are left out beforehand
 * @param exact whether there is an exact search, with its proofs; else local search alone
 */
public record Search(boolean pruning, boolean exact) {

  /** Everything there is. */
  public static final Search WHOLE = new Search(true, true);
}
