package dev.surefoot.model;

import dev.surefoot.model.Completion.Finish;

/** An answer as it grows on the model's thread while its caller may walk away. */
final class Generation {

  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private int promptTokens;
  private int tokens;
  private boolean ended;
  private boolean left;

  Generation(int limit) {
    this.limit = limit;
  }

  synchronized void prompt(int tokens) {
    promptTokens = tokens;
  }

  /** Takes a token's text, empty for the end-of-text token; false when nobody waits any more. */
  synchronized boolean take(String piece) {
    text.append(piece);
    tokens++;
    ended = piece.isEmpty();
    return !left;
  }

  synchronized boolean left() {
    return left;
  }

  /** What there is so far, for a caller who waits no longer. */
  synchronized Completion leave(Finish why) {
    left = true;
    return done(why);
  }

  /** The whole answer. The last token tells a natural end from a cut at the limit. */
  synchronized Completion done() {
    return done(ended ? Finish.STOP : Finish.LENGTH);
  }

  synchronized Completion done(Finish why) {
    return new Completion(text.toString(), promptTokens, Math.min(tokens, limit), Double.NaN, why);
  }
}
