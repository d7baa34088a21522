package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Account;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.execute.journal.Tally;
import dev.surefoot.execute.journal.Version;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists runs, or shows one. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists the runs in the journal, the last one first, or shows one of them.")
final class RunsCommand implements Callable<Integer> {

  private static final String ROW = "%-10s %-11s %-16s %-10s %s";

  private final Terminal terminal;

  @Mixin private Session session = new Session();
  @Mixin private JournalOption journals = new JournalOption();

  @Parameters(paramLabel = "RUN", arity = "0..1", description = "show this one")
  private @Nullable String run;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "most runs to list (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  RunsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw Inputs.bad("--limit %d lists nothing.".formatted(limit), "1 or more was meant.");
    }
    try (Journal journal = journals.read(terminal)) {
      if (run == null) {
        list(journal, journal.runs());
      } else {
        show(journal, run);
      }
    }
    return Exit.OK;
  }

  private void list(Journal journal, List<RunHead> runs) {
    List<RunHead> shown = runs.stream().limit(limit).toList();
    if (session.json()) {
      JsonArray all = new JsonArray();
      shown.forEach(head -> all.add(json(journal, head)));
      terminal.out().println(all);
      return;
    }
    if (shown.isEmpty()) {
      terminal.out().println("There are no runs.");
      return;
    }
    terminal.out().println(ROW.formatted("run", "state", "begun", "domain", "steps"));
    shown.forEach(head -> terminal.out().println(row(journal, head)));
    if (runs.size() > shown.size()) {
      terminal.out().println("and %d older ones (--limit)".formatted(runs.size() - shown.size()));
    }
  }

  private String row(Journal journal, RunHead head) {
    Tally tally = Tally.of(journal.entries(head.id()));
    String steps =
        "%d of %d done%s%s"
            .formatted(
                tally.done(),
                steps(journal, head),
                tally.undone() > 0 ? ", %d taken back".formatted(tally.undone()) : "",
                tally.doubtful() > 0 ? ", %d in doubt".formatted(tally.doubtful()) : "");
    return ROW.formatted(
        head.id(), state(journal, head), local(head.begun()), head.domain(), steps);
  }

  private JsonObject json(Journal journal, RunHead head) {
    Tally tally = Tally.of(journal.entries(head.id()));
    JsonObject json = new JsonObject();
    json.addProperty("run", head.id());
    json.addProperty("state", state(journal, head));
    json.addProperty("begun", head.begun().toString());
    json.addProperty("domain", head.domain());
    json.addProperty("owner", head.owner());
    json.addProperty("steps", steps(journal, head));
    json.addProperty("done", tally.done());
    json.addProperty("undone", tally.undone());
    json.addProperty("in_doubt", tally.doubtful());
    return json;
  }

  private static int steps(Journal journal, RunHead head) {
    List<Version> versions = journal.versions(head.id());
    String plan = versions.get(versions.size() - 1).plan();
    return JsonParser.parseString(plan).getAsJsonObject().getAsJsonArray("steps").size();
  }

  /** A run that says it is under way, and that nobody drives, lost its process. */
  private static String state(Journal journal, RunHead head) {
    boolean interrupted = head.state() == RunState.RUNNING && !journal.driven(head.id());
    String name = interrupted ? "interrupted" : head.state().name();
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String local(Instant when) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
        .withZone(terminal.clock().getZone())
        .format(when);
  }

  private void show(Journal journal, String name) {
    RunHead head = journal.run(name);
    try (Surefoot surefoot = session.open(terminal, false)) {
      Domain domain = surefoot.domainOfRun(head.domain());
      Account account = Account.of(journal.look(name), domain);
      if (session.json()) {
        JsonObject json = json(journal, head);
        RunJson.trail(json, account.trail());
        json.add("left", RunJson.ids(account.left()));
        json.add("doubtful", RunJson.ids(account.doubtful()));
        terminal.out().println(json);
        return;
      }
      terminal
          .out()
          .println(
              "Run %s: %s, begun %s, %s"
                  .formatted(name, state(journal, head), local(head.begun()), head.owner()));
      terminal.out().println();
      new RunStory(terminal.out(), domain).tell(account);
    }
  }
}
