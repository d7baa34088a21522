package dev.surefoot.functional;

import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.model.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Surefoot with the real model and its adapter; tests are skipped, loudly, where it is missing. */
final class RealModel {

  private static final Path HOME = Path.of("").toAbsolutePath();

  private RealModel() {}

  static Surefoot open() {
    Path file = Cache.folder().resolve("SmolLM2-135M-Instruct.Q4_1.gguf");
    if (!Files.exists(file)) {
      System.err.println("SKIPPED, no model at " + file + ": run ./surefoot fetch");
    }
    Assumptions.assumeTrue(Files.exists(file), "no model at " + file);
    return Surefoot.open(Options.at(HOME).memory(null).drafting(false));
  }
}
