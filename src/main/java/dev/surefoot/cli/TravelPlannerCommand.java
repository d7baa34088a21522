package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.Search;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.travelplanner.TravelChanges;
import dev.surefoot.bench.travelplanner.TravelInfeasible;
import dev.surefoot.bench.travelplanner.TravelPlanner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
      "The last line on standard output is a JSON summary with every official metric.",
      "With --changes or --infeasible the plans are only a beginning: they are revised, or the tasks",
      "are changed so that no plan fits. Both need --facts; lines and summary are then about that."
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

  @Option(
      names = "--seconds",
      defaultValue = "20",
      paramLabel = "N",
      description = "longest search for a plan (default: ${DEFAULT-VALUE})")
  private int longest = 20;

  @ArgGroup(multiplicity = "0..1")
  private Instead instead = new Instead();

  /** What is measured instead of plans. */
  static final class Instead {

    @Option(
        names = "--changes",
        arity = "0..1",
        fallbackValue = "",
        paramLabel = "F.jsonl",
        description = "revise every plan by each kind of change; a file names other kinds")
    private @Nullable String changes;

    @Option(
        names = "--infeasible",
        arity = "0..1",
        fallbackValue = "",
        paramLabel = "F.jsonl",
        description = "plan variants that no plan fits; a file names further kinds")
    private @Nullable String infeasible;
  }

  TravelPlannerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private Search search() {
    if (longest < 1) {
      throw Inputs.bad("--seconds %d finds nothing.".formatted(longest), "20 is usual.");
    }
    return new Search(!withoutPruning, !withoutProof, Duration.ofSeconds(longest));
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
      terminal.out().println(run(surefoot, settings, lines, busy));
      return Exit.OK;
    }
  }

  private JsonObject run(Surefoot surefoot, TravelPlanner.Settings settings, Lines lines, Busy busy)
      throws IOException {
    if (instead.changes != null) {
      return new TravelChanges(surefoot, settings, file(instead.changes))
          .run(lines::write, busy::step);
    }
    return instead.infeasible == null
        ? new TravelPlanner(surefoot, settings).run(lines::write, busy::step)
        : new TravelInfeasible(surefoot, settings, file(instead.infeasible))
            .run(lines::write, busy::step);
  }

  private static @Nullable Path file(String name) {
    return name.isEmpty() ? null : Path.of(name);
  }
}
