package dev.surefoot.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the benchmarks. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Runs public benchmarks and test requests.")
final class BenchCommand implements Callable<Integer> {

  private final PrintStream out;
  @Spec private CommandSpec spec;

  BenchCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(out);
    return Exit.BAD_INPUT;
  }
}
