package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the domains. */
@Command(
    name = "domains",
    mixinStandardHelpOptions = true,
    description = "Lists the domains and what can be said in them.")
final class DomainsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  DomainsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Surefoot surefoot = session.open(terminal, false)) {
      if (session.json()) {
        JsonArray all = new JsonArray();
        surefoot.domains().values().forEach(domain -> all.add(json(domain)));
        terminal.out().println(all);
      } else {
        surefoot.domains().values().forEach(this::say);
      }
      return Exit.OK;
    }
  }

  private void say(Domain domain) {
    terminal.out().println(domain.name() + ": " + domain.summary());
    for (Domain.Kind kind : domain.said().values()) {
      String needed = kind.required() ? " (required)" : "";
      terminal.out().println("  %s: %s%s".formatted(kind.name(), kind.say(), needed));
    }
  }

  private static JsonObject json(Domain domain) {
    JsonObject json = new JsonObject();
    json.addProperty("name", domain.name());
    json.addProperty("summary", domain.summary());
    JsonArray kinds = new JsonArray();
    domain.said().keySet().forEach(kind -> kinds.add(new JsonPrimitive(kind)));
    json.add("kinds", kinds);
    return json;
  }
}
