package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.Search;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.travelplanner.TravelPlanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** TravelPlanner by its official checks. */
@Command(
    name = "travelplanner",
    mixinStandardHelpOptions = true,
    description = {
      "Plans the tasks of TravelPlanner from query and reference and scores the plans by the official",
      "checks, once with the reference alone and once with the tables.",
      "The last line on standard output is a JSON summary with every official metric."
    })
final class TravelPlannerCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private BenchOptions bench = new BenchOptions();

  @Option(names = "--data", required = true, paramLabel = "F.jsonl", description = "the tasks")
  private Path data = Path.of("");

  @Option(
      names = "--draft",
      paramLabel = "model|none|FIELD",
      defaultValue = "none",
      description = "who drafts; a FIELD of the data holds somebody's days")
  private String draft = "none";

  @Option(
      names = "--facts",
      paramLabel = "F.jsonl",
      description = "id and spec of every task: plan these and read no query")
  private @Nullable Path facts;

  @Option(
      names = "--truth",
      paramLabel = "F.jsonl",
      description = "id and spec of every task: score by these, not by what was read")
  private @Nullable Path truth;

  @Option(
      names = "--without-reference",
      description = "plan from the tables alone; the reference only scores")
  private boolean withoutReference;

  @Option(
      names = "--without-pruning",
      description = "leave options in that break a hard rule by themselves, for comparison")
  private boolean withoutPruning;

  @Option(
      names = "--without-proof",
      description = "local search alone, without exact search and its proofs, for comparison")
  private boolean withoutProof;

  TravelPlannerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private Search search() {
    return new Search(!withoutPruning, !withoutProof);
  }

  @Override
  public Integer call() throws IOException {
    try (Surefoot surefoot = session.open(terminal, draft.equals("model"), search());
        Lines lines = new Lines(bench.out());
        Busy busy = Busy.with(terminal, "travelplanner")) {
      TravelPlanner.Settings settings =
          new TravelPlanner.Settings(
              data,
              session.neededTables(),
              bench.limit(),
              draft,
              facts,
              truth,
              !withoutReference,
              bench.freshMemory());
      JsonObject summary = new TravelPlanner(surefoot, settings).run(lines::write, busy::step);
      terminal.out().println(summary);
      return Exit.OK;
    }
  }
}
