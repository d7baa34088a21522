package dev.surefoot.cli;

import picocli.CommandLine.Option;

/** How the model is asked in an exam. */
final class ExamOptions {

  @Option(
      names = "--doubt",
      paramLabel = "P",
      description = "second tokens from this probability on count as doubt (0: the usual)")
  private double doubt;

  @Option(names = "--stock", description = "without the adapter, for comparison")
  private boolean stock;

  double doubt() {
    return doubt;
  }

  boolean stock() {
    return stock;
  }
}
