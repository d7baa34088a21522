package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code failures.yaml} of a domain; a domain without one knows no failures. */
final class FailureKinds {

  private static final Set<String> KEYS = Set.of("say", "tool", "fields", "when", "revise");

  private final Path file;
  private final Domain domain;

  private FailureKinds(Path file, Domain domain) {
    this.file = file;
    this.domain = domain;
  }

  /**
   * The failures that a domain knows, by name.
   *
   * @throws IllegalArgumentException when the file is wrong; the message names file and key
   */
  static Map<String, FailureKind> of(Domain domain) {
    Path file = domain.folder().resolve("failures.yaml");
    return Files.exists(file) ? new FailureKinds(file, domain).load() : Map.of();
  }

  private Map<String, FailureKind> load() {
    Map<String, FailureKind> kinds = new LinkedHashMap<>();
    map("the file", parse()).forEach((name, body) -> kinds.put(name, kind(name, map(name, body))));
    return kinds;
  }

  private @Nullable Object parse() {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException | YamlEngineException bad) {
      throw new IllegalArgumentException(
          "%s cannot be read: %s%nMaybe its indentation or quotes are off."
              .formatted(file, bad.getMessage()),
          bad);
    }
  }

  private FailureKind kind(String name, Map<String, Object> body) {
    body.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> wrong(name + "." + key, "is unknown; known are " + KEYS));
    Map<String, Domain.Type> fields = new LinkedHashMap<>();
    map(name + ".fields", body.get("fields"))
        .forEach((field, type) -> fields.put(field, type(name + ".fields." + field, type)));
    Map<String, Object> when =
        body.containsKey("when") ? map(name + ".when", body.get("when")) : Map.of();
    String tool = text(name + ".tool", body.get("tool"));
    if (!domain.planning().tools().containsKey(tool)) {
      throw wrong(
          name + ".tool",
          "is '%s'; tools are %s".formatted(tool, domain.planning().tools().keySet()));
    }
    return new FailureKind(
        name,
        text(name + ".say", body.get("say")),
        tool,
        fields,
        new FailureKind.When(
            (String) when.get("ends_after"),
            (String) when.get("shorter_than"),
            list(when.getOrDefault("overlaps", List.of())).stream().map(String::valueOf).toList()),
        revisions(name + ".revise", fields.keySet(), body.get("revise")));
  }

  private List<FailureKind.Revision> revisions(
      String key, Set<String> fields, @Nullable Object value) {
    List<FailureKind.Revision> revisions = new ArrayList<>();
    for (Object item : list(value)) {
      FailureKind.Revision revision = revision(key, map(key, item));
      known(key, revision.kind(), fields, revision.where());
      known(key, revision.kind(), fields, revision.set());
      revisions.add(revision);
    }
    return revisions;
  }

  private void known(String key, String kind, Set<String> fields, Map<String, String> pairs) {
    Set<String> slots = domain.kinds().get(kind).slots().keySet();
    pairs.forEach(
        (slot, field) -> {
          if (!slots.contains(slot) || !fields.contains(field)) {
            throw wrong(
                key,
                "sets slot '%s' from field '%s'; slots are %s, fields %s"
                    .formatted(slot, field, slots, fields));
          }
        });
  }

  private FailureKind.Revision revision(String key, Map<String, Object> item) {
    for (FailureKind.Change change : FailureKind.Change.values()) {
      Object kind = item.get(change.name().toLowerCase(Locale.ROOT));
      if (kind != null) {
        if (!domain.kinds().containsKey(kind.toString())) {
          throw wrong(key, "names kind '%s', which the domain lacks".formatted(kind));
        }
        return new FailureKind.Revision(
            change, kind.toString(), texts(item.get("where")), texts(item.get("set")));
      }
    }
    throw wrong(key, "needs one of add, change, remove; it has " + item.keySet());
  }

  private Domain.Type type(String key, Object type) {
    try {
      return Domain.Type.valueOf(type.toString().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw wrong(key, "is '%s', which is no slot type".formatted(type));
    }
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> texts.put(k.toString(), v.toString()));
    }
    return texts;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private Map<String, Object> map(String key, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(key, "should be a map; it is '%s'".formatted(value));
    }
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((k, v) -> typed.put(k.toString(), v));
    return typed;
  }

  private String text(String key, @Nullable Object value) {
    if (!(value instanceof String text)) {
      throw wrong(key, "should be text; it is '%s'".formatted(value));
    }
    return text;
  }

  private IllegalArgumentException wrong(String key, String what) {
    throw new IllegalArgumentException(
        "%s: %s %s.%nMaybe compare it with domains/meeting/failures.yaml."
            .formatted(file, key, what));
  }
}
