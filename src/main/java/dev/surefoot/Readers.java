package dev.surefoot;

import dev.surefoot.read.RequestReader;

/** Makes the reader that options ask for. */
final class Readers {

  private Readers() {}

  static RequestReader of(Options options) {
    RequestReader given = options.reader();
    if (given != null) {
      return given;
    }
    return (request, candidates, model) -> {
      throw new IllegalStateException("The reader is not built yet.\nMaybe hand in a spec.");
    };
  }
}
