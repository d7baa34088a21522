package dev.surefoot.domain;

import dev.surefoot.domain.Background.Derivation;
import dev.surefoot.domain.Background.Lookup;
import dev.surefoot.domain.Background.None;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Schema.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what is looked up and what follows. */
final class BackgroundReader {

  private final Map<String, Kind> kinds;
  private final Path folder;

  /**
   * @param folder of the domain, which holds {@code tables.yaml} when anything is looked up
   */
  BackgroundReader(Map<String, Kind> kinds, Path folder) {
    this.kinds = kinds;
    this.folder = folder;
  }

  Background read(Yaml.Fields fields) {
    List<Yaml> lookups = fields.maybe("lookups").map(Yaml::list).orElse(List.of());
    Schema schema = lookups.isEmpty() ? null : SchemaReader.read(folder.resolve(SchemaReader.FILE));
    return new Background(
        schema,
        lookups.stream().map(l -> lookup(l, Objects.requireNonNull(schema))).toList(),
        fields.maybe("derive").map(Yaml::list).orElse(List.of()).stream()
            .map(this::derivation)
            .toList());
  }

  private Lookup lookup(Yaml yaml, Schema schema) {
    var fields = yaml.fields("kind", "table", "for", "when", "with", "where", "slots", "none");
    Kind kind = kind(fields.need("kind"));
    Table table =
        Objects.requireNonNull(
            schema.tables().get(Words.among(schema.tables().keySet(), fields.need("table"))));
    String owner = "look-up of '%s' in '%s'".formatted(kind.name(), table.name());
    fields.need("with").map().keySet().stream()
        .filter(c -> !table.columns().containsKey(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw fields
                  .need("with")
                  .error(
                      "table '%s' has no column '%s'.".formatted(table.name(), c),
                      Words.near(c, table.columns().keySet()));
            });
    return new Lookup(
        kind.name(),
        table.name(),
        loops(fields, owner),
        fields.source("when", owner),
        fields.sources("with", owner),
        fields.source("where", owner),
        slots(fields, owner, kind, table.columns().keySet()),
        fields.maybe("none").map(n -> none(n, owner, schema)).orElse(null));
  }

  private None none(Yaml yaml, String owner, Schema schema) {
    var fields = yaml.fields("message", "about", "word", "near");
    return new None(
        fields.needSource("message", owner),
        fields.maybe("about").map(a -> Words.among(kinds.keySet(), a)).orElse(null),
        fields.source("word", owner),
        fields.maybe("near").map(Yaml::list).orElse(List.of()).stream()
            .map(n -> Words.among(schema.names().keySet(), n))
            .toList());
  }

  private Derivation derivation(Yaml yaml) {
    var fields = yaml.fields("kind", "for", "when", "slots");
    Kind kind = kind(fields.need("kind"));
    String owner = "derived '%s'".formatted(kind.name());
    return new Derivation(
        kind.name(),
        loops(fields, owner),
        fields.source("when", owner),
        slots(fields, owner, kind, Set.of()));
  }

  private Kind kind(Yaml value) {
    Kind kind = Objects.requireNonNull(kinds.get(Words.among(kinds.keySet(), value)));
    if (!kind.lookedUp()) {
      throw value.error(
          "'%s' is a kind that requests state.".formatted(kind.name()),
          "'looked_up: true' is missing there.");
    }
    return kind;
  }

  /** {@code for: LIST} binds {@code n}; {@code for: {a: LIST, b: LIST}} binds several. */
  private static Map<String, Source> loops(Yaml.Fields fields, String owner) {
    Yaml loops = fields.maybe("for").orElse(null);
    if (loops == null || loops.isText()) {
      Map<String, Source> one = new LinkedHashMap<>();
      if (loops != null) {
        one.put("n", loops.source(owner));
      }
      return one;
    }
    loops.map().forEach((name, value) -> KindReader.identifier(name, value));
    return fields.sources("for", owner);
  }

  /** What is not said of a slot is the column of the same name. */
  private static Map<String, Source> slots(
      Yaml.Fields fields, String owner, Kind kind, Set<String> columns) {
    Map<String, Source> said = fields.sources("slots", owner);
    Map<String, Source> slots = new LinkedHashMap<>();
    for (Slot slot : kind.slots().values()) {
      Source source = said.remove(slot.name());
      if (source == null && columns.contains(slot.name())) {
        source = column(fields.owner(), owner, slot.name());
      }
      if (source != null) {
        slots.put(slot.name(), source);
      } else if (!slot.optional()) {
        throw fields
            .owner()
            .error(
                "%s does not say its slot '%s'.".formatted(owner, slot.name()),
                "add '%s' below 'slots'.".formatted(slot.name()));
      }
    }
    if (!said.isEmpty()) {
      String unknown = said.keySet().iterator().next();
      throw fields
          .need("slots")
          .error(
              "'%s' has no slot '%s'.".formatted(kind.name(), unknown),
              Words.near(unknown, kind.slots().keySet()));
    }
    return slots;
  }

  private static Source column(Yaml at, String owner, String name) {
    return new Source("row." + name, at.file(), at.line(), owner + ", " + name);
  }
}
