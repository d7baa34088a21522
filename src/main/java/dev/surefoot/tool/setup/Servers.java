package dev.surefoot.tool.setup;

import dev.surefoot.domain.Words;
import dev.surefoot.domain.Yaml;
import dev.surefoot.execute.Effect;
import dev.surefoot.mcp.ServerSettings;
import dev.surefoot.mcp.ToolSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one entry under {@code servers}. */
final class Servers {

  private final Environment environment;

  Servers(Environment environment) {
    this.environment = environment;
  }

  ServerSettings read(String name, Yaml yaml) {
    Yaml.Fields fields =
        yaml.fields(
            "command", "env", "url", "headers", "tools", "timeout", "most_bytes", "rate", "cost");
    if (fields.maybe("command").isPresent() == fields.maybe("url").isPresent()) {
      throw yaml.error(
          "either 'command' or 'url' is wanted.", "a program has a command, an address a url.");
    }
    Map<String, ToolSettings> own = new LinkedHashMap<>();
    fields.maybe("tools").ifPresent(t -> t.map().forEach((tool, v) -> own.put(tool, tool(v))));
    return new ServerSettings(
        name,
        fields
            .maybe("command")
            .map(c -> c.list().stream().map(Yaml::text).toList())
            .orElse(List.of()),
        fields.maybe("env").map(environment::texts).orElse(Map.of()),
        fields.maybe("url").map(Servers::url).orElse(null),
        fields.maybe("headers").map(environment::texts).orElse(Map.of()),
        Measures.limits(fields),
        own);
  }

  private static ToolSettings tool(Yaml yaml) {
    Yaml.Fields fields = yaml.fields("effect", "free", "output", "cost");
    Effect effect =
        fields.maybe("effect").map(v -> effect(v)).orElse(ToolSettings.UNKNOWN.effect());
    return new ToolSettings(
        effect,
        fields.maybe("free").map(Measures::words).orElse(Set.of()),
        fields.maybe("output").map(Measures::object).orElse(null),
        fields.maybe("cost").map(Measures::money).orElse(null));
  }

  private static Effect effect(Yaml value) {
    Effect effect = Words.constant(Effect.class, value);
    if (effect == Effect.REVERSIBLE) {
      throw value.error(
          "a tool of a server has no undo.", "write irreversible, idempotent or none.");
    }
    return effect;
  }

  private static URI url(Yaml value) {
    try {
      URI url = new URI(value.text());
      if (url.getHost() != null
          && List.of("http", "https").contains(url.getScheme())
          && url.getRawUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException none) {
      // said below
    }
    throw value.error(
        "'%s' is no address.".formatted(value.text()), "write it as https://example.org/mcp.");
  }
}
