package dev.surefoot.tool.setup;

import dev.surefoot.domain.Words;
import dev.surefoot.domain.Yaml;
import dev.surefoot.execute.Effect;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Limits;
import dev.surefoot.tool.local.CalendarTools;
import dev.surefoot.tool.local.HttpTools;
import dev.surefoot.tool.local.MailTools;
import dev.surefoot.tool.local.NoteTools;
import dev.surefoot.tool.local.Origins;
import dev.surefoot.tool.local.SqlTools;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one entry under {@code tools}. */
final class BuiltIn {

  private static final List<String> USUAL = List.of("use", "timeout", "most_bytes", "rate", "cost");
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "calendar", List.of("file", "zone"),
          "http", List.of("hosts", "methods", "headers", "free", "post", "output"),
          "mail", List.of("folder", "from"),
          "notes", List.of("folder"),
          "sql", List.of("file"));
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  private final Path folder;
  private final Clock clock;
  private final Environment environment;

  /**
   * A reader.
   *
   * @param folder that paths are relative to
   */
  BuiltIn(Path folder, Clock clock, Environment environment) {
    this.folder = folder;
    this.clock = clock;
    this.environment = environment;
  }

  List<Action> read(String name, Yaml yaml) {
    Yaml use = yaml.map().get("use");
    if (use == null) {
      throw yaml.error("key 'use' is missing.", "add 'use: calendar' or another kind.");
    }
    String kind = Words.among(KEYS.keySet(), use);
    List<String> allowed = new ArrayList<>(USUAL);
    allowed.addAll(KEYS.get(kind));
    Yaml.Fields fields = yaml.fields(allowed.toArray(String[]::new));
    Limits limits = Measures.limits(fields);
    return switch (kind) {
      case "calendar" ->
          CalendarTools.of(name, path(fields.need("file")), zone(fields), clock, limits);
      case "mail" ->
          MailTools.of(
              name, path(fields.need("folder")), fields.need("from").text(), clock, limits);
      case "notes" -> NoteTools.of(name, path(fields.need("folder")), limits);
      case "sql" -> SqlTools.of(name, path(fields.need("file")), limits);
      default -> HttpTools.of(name, http(fields, limits), clock);
    };
  }

  private Path path(Yaml value) {
    return folder.resolve(value.text());
  }

  private ZoneId zone(Yaml.Fields fields) {
    return fields
        .maybe("zone")
        .map(
            value -> {
              try {
                return ZoneId.of(value.text());
              } catch (DateTimeException none) {
                throw value.error(
                    "'%s' is no time zone.".formatted(value.text()), "write it as Europe/Berlin.");
              }
            })
        .orElse(clock.getZone());
  }

  private HttpTools.Settings http(Yaml.Fields fields, Limits limits) {
    Yaml hosts = fields.need("hosts");
    return new HttpTools.Settings(
        origins(hosts),
        fields
            .maybe("methods")
            .map(m -> m.list().stream().map(v -> Words.among(METHODS, v)).distinct().toList())
            .orElse(List.of("get")),
        fields.maybe("headers").map(environment::texts).orElse(Map.of()),
        fields.maybe("free").map(Measures::words).orElse(Set.of()),
        fields.maybe("post").map(v -> Words.constant(Effect.class, v)).orElse(Effect.IRREVERSIBLE),
        fields.maybe("output").map(Measures::object).orElse(null),
        limits);
  }

  private static Origins origins(Yaml hosts) {
    try {
      return Origins.of(hosts.list().stream().map(Yaml::text).toList());
    } catch (IllegalArgumentException wrong) {
      String[] parts = String.valueOf(wrong.getMessage()).split("\\R?Maybe ", 2);
      throw hosts.error(parts[0], parts[1]);
    }
  }
}
