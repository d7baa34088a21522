package dev.surefoot.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the launcher says without a command. */
@Command(
    name = "surefoot",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Plans on a small local model and checks every step before it is taken.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:verified, repaired or done",
      "1:verify found broken rules, or doctor something missing",
      "2:the command line, a file or the request is wrong",
      "10:one question has to be answered first, and nobody answered",
      "11:no plan exists, proven",
      "12:a budget ran out",
      "13:the plan wants approval",
      "14:a step failed or a budget ran out and no plan leads on; abort: something stays done",
      "15:whether a step was done is not known, and somebody has to say",
      "16:another process drives the run",
      "17:the journal cannot be written or read",
      "20:the model is missing or does not answer",
      "70:internal error"
    })
final class RootCommand implements Callable<Integer> {

  private final PrintStream out;
  @Spec private CommandSpec spec;

  RootCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(out);
    return Exit.BAD_INPUT;
  }
}
