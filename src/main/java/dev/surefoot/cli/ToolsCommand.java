package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.tool.Canonical;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.setup.Tools;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what a tools file sets up, and pins it. */
@Command(
    name = "tools",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the tools of a tools file with their schemas and effects.",
      "Connects to the MCP servers in it; what differs from their pinned catalogues is named."
    })
final class ToolsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "a tools file (YAML; docs/tools.md)")
  private Path file = Path.of("");

  @Option(names = "--pin", description = "pin the servers' catalogues as they are now")
  private boolean pin;

  @Option(names = "--json", description = "write JSON")
  private boolean json;

  ToolsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Inputs.text(file);
    try (Tools tools = ToolSetup.open(terminal, file, Traces.none(), new Secrets())) {
      List<String> drift = pin ? List.of() : tools.drift();
      if (json) {
        terminal.out().println(json(tools, drift));
      } else {
        tools.actions().forEach(action -> say(action.descriptor()));
      }
      tools.notes().forEach(note -> terminal.err().println(note));
      drift.forEach(change -> terminal.err().println("Not pinned: " + change + "."));
      if (pin) {
        terminal.err().println("Pinned in " + tools.pin());
      } else if (!drift.isEmpty()) {
        terminal.err().println(ToolSetup.remedy(file));
      }
      return drift.isEmpty() ? Exit.OK : Exit.WANTS_APPROVAL;
    }
  }

  private void say(Descriptor tool) {
    String again = tool.repeatable() ? ", may be repeated" : "";
    terminal
        .out()
        .println(
            "%s (%s%s)"
                .formatted(tool.name(), tool.effect().name().toLowerCase(Locale.ROOT), again));
    line(Canonical.plain(tool.summary()));
    line("in:  " + tool.input());
    line("out: " + tool.output());
    if (!tool.free().isEmpty()) {
      line("text from tools may fill: " + String.join(", ", new TreeSet<>(tool.free())));
    }
    if (!tool.hosts().isEmpty()) {
      line("hosts: " + String.join(", ", tool.hosts()));
    }
  }

  /** Schemas may hold a stranger's words too. */
  private void line(String text) {
    terminal.out().println("    " + text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
  }

  private static JsonObject json(Tools tools, List<String> drift) {
    JsonArray all = new JsonArray();
    for (CheckedAction action : tools.actions()) {
      JsonObject tool = action.descriptor().json();
      tool.addProperty("hash", action.descriptor().hash());
      all.add(tool);
    }
    JsonArray changes = new JsonArray();
    drift.forEach(change -> changes.add(new JsonPrimitive(change)));
    JsonObject json = new JsonObject();
    json.add("tools", all);
    json.add("not_pinned", changes);
    return json;
  }
}
