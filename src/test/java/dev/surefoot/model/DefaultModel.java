package dev.surefoot.model;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real default model for tests; they are skipped, loudly, where it was not fetched. */
final class DefaultModel {

  static final Path ROOT = Path.of("").toAbsolutePath();

  private DefaultModel() {}

  static Path file() {
    Path file = Cache.folder().resolve("SmolLM2-135M-Instruct.Q4_1.gguf");
    if (!Files.exists(file)) {
      System.err.println("SKIPPED, no model at " + file + ": run ./surefoot fetch");
    }
    Assumptions.assumeTrue(Files.exists(file), "no model at " + file);
    return file;
  }
}
