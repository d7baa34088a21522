package dev.surefoot.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.Version;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes out what the journal knows of a run. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what the journal knows of a run, one JSON object a line:",
      "the run, every version of its plan, and everything that happened, in order."
    })
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private JournalOption journals = new JournalOption();

  @Option(names = "--json", description = "write JSON lines; nothing else is written anyway")
  private boolean json;

  @Parameters(paramLabel = "RUN", description = "its name; 'surefoot runs' lists them")
  private String run = "";

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Journal journal = journals.read(terminal)) {
      terminal.out().println(head(journal.run(run)));
      journal.versions(run).forEach(version -> terminal.out().println(version(version)));
      journal.entries(run).forEach(entry -> terminal.out().println(entry(entry)));
    }
    return Exit.OK;
  }

  private static JsonObject head(RunHead head) {
    JsonObject line = line("run");
    line.addProperty("run", head.id());
    line.addProperty("domain", head.domain());
    line.addProperty("state", head.state().name().toLowerCase(Locale.ROOT));
    line.addProperty("begun", head.begun().toString());
    line.addProperty("owner", head.owner());
    line.add("world", data(head.world()));
    return line;
  }

  private static JsonObject version(Version version) {
    JsonObject line = line("version");
    line.addProperty("version", version.number());
    line.addProperty("cause", version.cause());
    line.add("edits", data(version.edits()));
    line.add("spec", data(version.spec()));
    line.add("plan", data(version.plan()));
    return line;
  }

  static JsonObject entry(Entry entry) {
    Event event = entry.event();
    JsonObject line = line("entry");
    line.addProperty("seq", entry.seq());
    line.addProperty("at", entry.at().toString());
    line.addProperty("elapsed_ms", entry.elapsed());
    line.addProperty("kind", event.kind().name().toLowerCase(Locale.ROOT));
    line.addProperty("version", event.version());
    line.addProperty("key", event.key());
    line.addProperty("step", event.step());
    line.addProperty("tool", event.tool());
    line.add("args", data(event.args()));
    line.addProperty("money", event.money());
    line.add("detail", data(event.detail()));
    return line;
  }

  private static JsonObject line(String type) {
    JsonObject line = new JsonObject();
    line.addProperty("type", type);
    return line;
  }

  private static JsonElement data(String stored) {
    return stored.isEmpty() ? new JsonObject() : JsonParser.parseString(stored);
  }
}
