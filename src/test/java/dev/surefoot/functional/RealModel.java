package dev.surefoot.functional;

import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.model.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests of the real model and its adapter; skipped, loudly, where it is missing. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RealModel {

  private static final Path HOME = Path.of("").toAbsolutePath();

  private @Nullable Surefoot opened;

  @BeforeAll
  void open() {
    Path file = Cache.folder().resolve("SmolLM2-135M-Instruct.Q4_1.gguf");
    if (!Files.exists(file)) {
      System.err.println("SKIPPED, no model at " + file + ": run ./surefoot fetch");
    }
    Assumptions.assumeTrue(Files.exists(file), "no model at " + file);
    opened = Surefoot.open(Options.at(HOME).memory(null).drafting(false));
  }

  Surefoot surefoot() {
    return Objects.requireNonNull(opened);
  }

  @AfterAll
  void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
