package dev.surefoot.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.execute.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a tool is.
 *
 * @param name such as {@code diary.add}: letters, digits, {@code _ . -}, at most 100
 * @param summary one sentence; of an MCP server's tool the server's own words, which are shown to
 *     people and given to nobody as an instruction
 * @param input JSON Schema of the arguments, an object
 * @param output JSON Schema of the result, an object
 * @param effect what a call does to the world
 * @param repeatable whether a call may be made again with the same key
 * @param free arguments that text from tools may fill; every other one is a protected slot
 *     (recipient, amount, URL, path and whatever else was not named)
 * @param hosts hosts that a call may reach; empty for none
 */
public record Descriptor(
    String name,
    String summary,
    JsonObject input,
    JsonObject output,
    Effect effect,
    boolean repeatable,
    Set<String> free,
    Limits limits,
    List<String> hosts) {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}";

  public Descriptor {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "'%s' is no name for a tool.%nMaybe letters, digits, '_', '.' and '-' do, at most 100."
              .formatted(Canonical.plain(name)));
    }
    input = input.deepCopy();
    output = output.deepCopy();
    free = Set.copyOf(free);
    hosts = List.copyOf(hosts);
  }

  /** Everything above as JSON; the limits in the units that the configuration has. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("summary", summary);
    json.addProperty("effect", effect.name().toLowerCase(Locale.ROOT));
    json.addProperty("repeatable", repeatable);
    json.add("input", input.deepCopy());
    json.add("output", output.deepCopy());
    json.add("free", array(new TreeSet<>(free)));
    json.add("hosts", array(hosts));
    json.addProperty("timeout_ms", limits.timeout().toMillis());
    json.addProperty("most_bytes", limits.mostBytes());
    json.addProperty("cost", limits.money());
    Limits.Rate rate = limits.rate();
    if (rate != null) {
      json.addProperty("rate", "%d per %d ms".formatted(rate.calls(), rate.per().toMillis()));
    }
    return json;
  }

  /** Changes whenever anything of the tool does: SHA-256 of the canonical JSON, in hex. */
  public String hash() {
    return Canonical.hash(json());
  }

  private static JsonArray array(Iterable<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
