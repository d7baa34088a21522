package dev.surefoot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of all benchmarks. */
final class BenchOptions {

  @Option(names = "--out", required = true, paramLabel = "F.jsonl", description = "one line each")
  private Path out = Path.of("");

  @Option(names = "--limit", paramLabel = "N", description = "only the first N")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--fresh-memory", description = "an empty shape memory for every request")
  private boolean freshMemory;

  @Option(names = "--any-domain", description = "let the reader find out the domain")
  private boolean anyDomain;

  Path out() {
    return out;
  }

  int limit() {
    if (limit < 1) {
      throw Inputs.bad("--limit %d runs nothing.".formatted(limit), "leave it out for all.");
    }
    return limit;
  }

  boolean freshMemory() {
    return freshMemory;
  }

  boolean anyDomain() {
    return anyDomain;
  }
}
