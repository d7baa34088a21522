package dev.surefoot.model;

import java.nio.file.Path;

/** How many threads decode fastest. */
final class Threads {

  private Threads() {}

  static int best(String sha256, Path file) {
    return Runtime.getRuntime().availableProcessors();
  }
}
