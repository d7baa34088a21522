package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.NaturalPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** NATURAL PLAN by its official rules. */
@Command(
    name = "natural-plan",
    mixinStandardHelpOptions = true,
    description = {
      "Plans the requests of NATURAL PLAN and scores them by the official rules.",
      "The last line on standard output is a JSON summary."
    })
final class NaturalPlanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private BenchOptions bench = new BenchOptions();

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "calendar.json ...")
  private Path data = Path.of("");

  @Option(names = "--task", required = true, paramLabel = "calendar|meeting|trip")
  private String task = "";

  @Option(
      names = "--draft",
      paramLabel = "model|none|FIELD",
      defaultValue = "model",
      description = "who drafts; a FIELD of the data holds someone's plan")
  private String draft = "model";

  NaturalPlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, draft.equals("model"));
        Lines lines = new Lines(bench.out());
        Busy busy = Busy.with(terminal, task)) {
      NaturalPlan.Settings settings =
          new NaturalPlan.Settings(
              data, task, bench.limit(), draft, bench.freshMemory(), bench.anyDomain());
      JsonObject summary = new NaturalPlan(surefoot, settings).run(lines::write, busy::step);
      terminal.out().println(summary);
      return Exit.OK;
    }
  }
}
