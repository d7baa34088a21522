package dev.surefoot.domain;

import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Strengths;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code rules.yaml}. */
final class RuleReader {

  private static final List<String> SCOPES =
      List.of("step", "skipped", "neighbours", "pair", "plan");

  private final Map<String, Kind> kinds;
  private final List<String> levels;
  private final Set<String> ids = new HashSet<>();

  RuleReader(Map<String, Kind> kinds, List<String> levels) {
    this.kinds = kinds;
    this.levels = levels;
  }

  List<RuleText> rules(Yaml yaml) {
    return yaml.fields("rules").need("rules").list().stream().map(this::rule).toList();
  }

  private RuleText rule(Yaml yaml) {
    var fields =
        yaml.fields(
            "id",
            "strength",
            "level",
            "weight",
            "scope",
            "kind",
            "timeless",
            "given",
            "when",
            "require",
            "measure",
            "cites",
            "message");
    String id = id(fields.need("id"));
    String owner = "rule '%s'".formatted(id);
    if (fields.maybe("require").isPresent() == fields.maybe("measure").isPresent()) {
      throw yaml.error(
          owner + " needs either 'require' or 'measure'.", "one is missing or too many.");
    }
    return new RuleText(
        id,
        level(fields),
        fields.maybe("weight").map(Yaml::positive).orElse(1),
        Words.among(SCOPES, fields.need("scope")),
        fields.maybe("kind").map(k -> Words.among(kinds.keySet(), k)).orElse(null),
        fields.flag("timeless"),
        fields.source("given", owner),
        fields.source("when", owner),
        fields.source("require", owner),
        fields.source("measure", owner),
        cites(fields, owner),
        fields.needSource("message", owner));
  }

  private String id(Yaml value) {
    if (!ids.add(KindReader.identifier(value.text(), value))) {
      throw value.error("'%s' stands twice.".formatted(value.text()), "rename one of the rules.");
    }
    return value.text();
  }

  private static @Nullable Source cites(Yaml.Fields fields, String owner) {
    if (fields.maybe("cites").isPresent() && fields.maybe("kind").isPresent()) {
      throw fields
          .need("cites")
          .error("a rule with 'kind' cites its own fact.", "remove 'cites' or 'kind'.");
    }
    return fields.source("cites", owner);
  }

  private int level(Yaml.Fields fields) {
    Strengths strength = Words.constant(Strengths.class, fields.need("strength"));
    boolean levelled = fields.maybe("level").isPresent();
    return switch (strength) {
      case HARD -> {
        if (levelled) {
          throw fields.need("level").error("a hard rule has no level.", "it is meant to be soft.");
        }
        yield 0;
      }
      case SOFT -> 1 + levels.indexOf(Words.among(levels, fields.need("level")));
      case EITHER ->
          throw fields
              .need("strength")
              .error("a rule is hard or soft.", "write 'hard': a wish softens it by itself.");
    };
  }
}
