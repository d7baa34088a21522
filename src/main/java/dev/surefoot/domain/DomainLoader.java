package dev.surefoot.domain;

import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Strengths;
import dev.surefoot.domain.Planning.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads domains from data folders and checks everything but the insides of expressions. */
public final class DomainLoader {

  private DomainLoader() {}

  /**
   * Loads all domains below a root.
   *
   * @param root holds {@code domains/} and {@code verifier-rules/}
   * @return domains by name, sorted
   * @throws DomainException when a file is missing or wrong
   */
  public static Map<String, Domain> loadAll(Path root) {
    Map<String, Domain> domains = new LinkedHashMap<>();
    names(root).forEach(name -> domains.put(name, load(root, name)));
    return domains;
  }

  /**
   * Loads one domain.
   *
   * @param root holds {@code domains/} and {@code verifier-rules/}
   * @throws DomainException when it is unknown, or a file is missing or wrong
   */
  public static Domain load(Path root, String name) {
    if (!names(root).contains(name)) {
      throw new DomainException(
          root.resolve("domains").toString(),
          0,
          "there is no domain '%s'.".formatted(name),
          Words.near(name, names(root)));
    }
    Path folder = root.resolve("domains").resolve(name);
    Yaml file = Yaml.read(folder.resolve("domain.yaml"));
    var fields =
        file.fields(
            "summary",
            "clock",
            "kinds",
            "levels",
            "links",
            "let",
            "expects",
            "tools",
            "decision",
            "transitions",
            "lookups",
            "derive");
    Map<String, Kind> kinds = KindReader.kinds(fields.need("kinds"));
    Path rules = root.resolve("verifier-rules").resolve(name).resolve("rules.yaml");
    return new Domain(
        name,
        fields.need("summary").text(),
        Words.constant(Clock.class, fields.need("clock")),
        kinds,
        folder,
        planning(fields, kinds, folder, Yaml.read(rules)));
  }

  private static Planning planning(
      Yaml.Fields fields, Map<String, Kind> kinds, Path folder, Yaml rules) {
    List<String> levels = levels(fields, kinds);
    Map<String, Tool> tools = PlanningReader.tools(fields.need("tools"));
    PlanningReader reader = new PlanningReader(kinds, tools);
    Template template = reader.template(fields.need("decision"));
    if (template instanceof Template.Choose && fields.maybe("transitions").isPresent()) {
      throw fields
          .need("transitions")
          .error("only a sequence has transitions.", "'decision' is meant to be a sequence.");
    }
    return new Planning(
        levels,
        fields.maybe("links").map(reader::links).orElse(null),
        fields.sources("let", "let"),
        entries(fields, "expects").stream().map(reader::expectation).toList(),
        tools,
        template,
        entries(fields, "transitions").stream().map(reader::transition).toList(),
        new RuleReader(kinds, levels).rules(rules),
        new BackgroundReader(kinds, folder).read(fields));
  }

  private static List<Yaml> entries(Yaml.Fields fields, String name) {
    return fields.maybe(name).map(Yaml::list).orElse(List.of());
  }

  private static List<String> levels(Yaml.Fields fields, Map<String, Kind> kinds) {
    Yaml yaml = fields.need("levels");
    List<String> levels = new ArrayList<>(yaml.list().stream().map(Yaml::text).toList());
    boolean wishes = kinds.values().stream().anyMatch(k -> k.strength() != Strengths.HARD);
    if (wishes && !levels.contains(Planning.WISH)) {
      throw yaml.error(
          "%s lacks '%s', but some kinds may be soft.".formatted(levels, Planning.WISH),
          "add it where wishes rank.");
    }
    return List.copyOf(levels);
  }

  private static List<String> names(Path root) {
    Path folder = root.resolve("domains");
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new DomainException(
          folder.toString(), 0, "cannot be listed (%s).".formatted(e), "the root is another one.");
    }
  }
}
