package dev.surefoot.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A file of approval rules; every mistake names the file and the key. */
final class RuleFile {

  private final Path file;
  private final Map<String, Object> top;

  private RuleFile(Path file, Object top) {
    this.file = file;
    this.top = keys("the file", top);
  }

  static RuleFile read(Path file) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      Object read = new Load(settings).loadFromString(Files.readString(file));
      return new RuleFile(file, read == null ? Map.of() : read);
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException(
          "There is no file '%s'.%nMaybe the path is relative to another folder.".formatted(file));
    } catch (IOException | YamlEngineException bad) {
      throw new IllegalArgumentException(
          "%s cannot be read: %s%nMaybe its indentation or quotes are off."
              .formatted(file, bad.getMessage()),
          bad);
    }
  }

  Map<String, Object> top() {
    return top;
  }

  Map<String, Object> map(String key) {
    return top.containsKey(key) ? keys(key, top.get(key)) : Map.of();
  }

  void only(Map<String, Object> map, String... known) {
    for (String key : map.keySet()) {
      if (!List.of(known).contains(key)) {
        throw wrong(key, "is unknown", "one of %s was meant".formatted(List.of(known)));
      }
    }
  }

  Effect effect(String name) {
    return Arrays.stream(Effect.values())
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "effects." + name,
                    "is no effect",
                    "one of none, idempotent, reversible, irreversible was meant"));
  }

  boolean person(String key, Object who) {
    if ("person".equals(who) || "nobody".equals(who)) {
      return who.equals("person");
    }
    throw wrong(key, "is '%s'".formatted(who), "write person or nobody");
  }

  ApprovalRules.Rule rule(String tool, Object rule) {
    if (!(rule instanceof Map)) {
      return new ApprovalRules.Rule(person("tools." + tool, rule), null, null);
    }
    Map<String, Object> keys = keys("tools." + tool, rule);
    only(keys, "amount", "up_to");
    if (!(keys.get("up_to") instanceof Integer most) || most < 0) {
      throw wrong(
          "tools.%s.up_to".formatted(tool),
          "is '%s'".formatted(keys.get("up_to")),
          "write the largest amount that needs nobody, a whole number from 0");
    }
    Object amount = keys.get("amount");
    if (amount != null && !(amount instanceof String)) {
      throw wrong(
          "tools.%s.amount".formatted(tool),
          "is '%s'".formatted(amount),
          "write the name of an argument, or leave it out for what the call costs");
    }
    return new ApprovalRules.Rule(false, (String) amount, most.longValue());
  }

  private Map<String, Object> keys(String key, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(key, "is '%s'".formatted(value), "keys with values were meant, indented below");
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    map.forEach((k, v) -> keys.put(String.valueOf(k), v == null ? "" : v));
    return keys;
  }

  private IllegalArgumentException wrong(String key, String problem, String maybe) {
    return new IllegalArgumentException(
        "%s: %s %s.%nMaybe %s.".formatted(file, key, problem, maybe));
  }
}
