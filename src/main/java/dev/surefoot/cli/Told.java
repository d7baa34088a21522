package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Report;
import dev.surefoot.spec.Spec;
import java.io.IOException;

/** How a run came out, for people or as JSON, with the files that were asked for. */
final class Told {

  private final Terminal terminal;
  private final boolean json;
  private final Outputs outputs;

  Told(Terminal terminal, boolean json, Outputs outputs) {
    this.terminal = terminal;
    this.json = json;
    this.outputs = outputs;
  }

  /** Tells, and gives back the exit code. */
  int tell(Domain domain, Spec spec, Report report) throws IOException {
    if (json) {
      terminal.out().println(RunJson.of(domain, report));
    } else {
      new RunStory(terminal.out(), domain).tell(report);
    }
    if (report instanceof Report.Finished finished) {
      outputs.write(terminal, domain, spec, finished.plan());
    } else if (report instanceof Report.Waiting waiting) {
      outputs.write(terminal, domain, waiting.spec(), waiting.proposal().plan());
    }
    return Exit.of(report);
  }
}
