package dev.surefoot.domain;

import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Planning.Effect;
import dev.surefoot.domain.Planning.Expectation;
import dev.surefoot.domain.Planning.Links;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.domain.Planning.Transition;
import dev.surefoot.domain.Template.Origin;
import dev.surefoot.domain.Template.SlotTemplate;
import dev.surefoot.domain.Template.VisitTemplate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a domain decides. */
final class PlanningReader {

  private final Map<String, Kind> kinds;
  private final Map<String, Tool> tools;

  PlanningReader(Map<String, Kind> kinds, Map<String, Tool> tools) {
    this.kinds = kinds;
    this.tools = tools;
  }

  static Map<String, Tool> tools(Yaml yaml) {
    Map<String, Tool> tools = new LinkedHashMap<>();
    yaml.map().forEach((name, value) -> tools.put(name, tool(name, value)));
    return Collections.unmodifiableMap(tools);
  }

  private static Tool tool(String name, Yaml yaml) {
    var fields = yaml.fields("say", "args", "effect", "idempotent");
    Map<String, Slot> args = KindReader.slots(fields.need("args"));
    Set<String> known = new HashSet<>(args.keySet());
    known.addAll(List.of("start", "end"));
    KindReader.placeholders(fields.need("say"), known);
    return new Tool(
        KindReader.identifier(name, yaml),
        fields.need("say").text(),
        args,
        Words.constant(Effect.class, fields.need("effect")),
        fields.flag("idempotent"));
  }

  Links links(Yaml yaml) {
    var fields = yaml.fields("kind", "from", "to", "value", "both_ways", "ends");
    String kind = kind(fields.need("kind"));
    Set<String> slots = slots(kind);
    return new Links(
        kind,
        Words.among(slots, fields.need("from")),
        Words.among(slots, fields.need("to")),
        fields.maybe("value").map(v -> Words.among(slots, v)).orElse(null),
        fields.maybe("both_ways").map(this::kind).orElse(null),
        fields.maybe("ends").map(e -> e.list().stream().map(this::end).toList()).orElse(List.of()));
  }

  /** {@code KIND.SLOT}. */
  private Planning.End end(Yaml yaml) {
    String[] parts = yaml.text().split("\\.", 2);
    if (parts.length < 2 || !kinds.containsKey(parts[0]) || !slots(parts[0]).contains(parts[1])) {
      throw yaml.error(
          "'%s' is no kind and slot.".formatted(yaml.text()), "write it as 'stay.city'.");
    }
    return new Planning.End(parts[0], parts[1]);
  }

  Expectation expectation(Yaml yaml) {
    var fields = yaml.fields("kind", "require", "message", "remedy", "hint");
    return new Expectation(
        fields.maybe("kind").map(this::kind).orElse(null),
        fields.needSource("require", "expects"),
        fields.needSource("message", "expects"),
        fields.need("remedy").text(),
        fields.flag("hint"));
  }

  Template template(Yaml yaml) {
    var fields = yaml.fields("choose", "sequence");
    if (fields.values().size() != 1) {
      throw yaml.error("either 'choose' or 'sequence' is wanted.", "remove one of the two.");
    }
    return fields.maybe("choose").isPresent()
        ? new Template.Choose(fields.need("choose").list().stream().map(this::slot).toList())
        : sequence(fields.need("sequence"));
  }

  private SlotTemplate slot(Yaml yaml) {
    var fields =
        yaml.fields(
            "name", "each", "option", "where", "optional", "tool", "args", "from", "to", "end");
    String owner = "decision";
    Tool tool = tool(fields.need("tool"));
    if (fields.maybe("where").isPresent() && fields.maybe("option").isEmpty()) {
      throw fields.need("where").error("it chooses among nothing.", "add 'option: KIND'.");
    }
    return new SlotTemplate(
        fields.needSource("name", owner),
        fields.maybe("each").map(this::kind).orElse(null),
        fields.maybe("option").map(this::kind).orElse(null),
        fields.source("where", owner),
        fields.flag("optional"),
        tool.name(),
        args(fields, tool),
        fields.needSource("from", owner),
        fields.needSource("to", owner),
        fields.needSource("end", owner));
  }

  private Template sequence(Yaml yaml) {
    var fields = yaml.fields("optional", "origin", "visits");
    return new Template.Sequence(
        fields.flag("optional"),
        fields.maybe("origin").map(this::origin).orElse(null),
        fields.need("visits").list().stream().map(this::visit).toList());
  }

  private Origin origin(Yaml yaml) {
    var fields = yaml.fields("tool", "args", "at");
    Tool tool = tool(fields.need("tool"));
    return new Origin(tool.name(), args(fields, tool), fields.needSource("at", "origin"));
  }

  private VisitTemplate visit(Yaml yaml) {
    var fields = yaml.fields("each", "tool", "let", "args", "earliest", "start", "end");
    Tool tool = tool(fields.need("tool"));
    String owner = "visit of '%s'".formatted(tool.name());
    return new VisitTemplate(
        kind(fields.need("each")),
        tool.name(),
        fields.sources("let", owner),
        args(fields, tool),
        fields.needSource("earliest", owner),
        fields.needSource("start", owner),
        fields.needSource("end", owner));
  }

  Transition transition(Yaml yaml) {
    var fields = yaml.fields("tool", "last", "when", "args", "start", "end");
    Tool tool = tool(fields.need("tool"));
    String owner = "transition '%s'".formatted(tool.name());
    return new Transition(
        tool.name(),
        fields.maybe("last").map(this::kind).orElse(null),
        fields.source("when", owner),
        args(fields, tool),
        fields.needSource("start", owner),
        fields.needSource("end", owner));
  }

  private Map<String, Source> args(Yaml.Fields fields, Tool tool) {
    Map<String, Source> args =
        fields.sources("args", "argument of tool '%s'".formatted(tool.name()));
    if (!args.keySet().equals(tool.args().keySet())) {
      throw fields
          .need("args")
          .error(
              "%s are given, but tool '%s' takes %s."
                  .formatted(args.keySet(), tool.name(), tool.args().keySet()),
              "one is missing, misspelt or too many.");
    }
    return args;
  }

  private Tool tool(Yaml value) {
    return java.util.Objects.requireNonNull(tools.get(Words.among(tools.keySet(), value)));
  }

  String kind(Yaml value) {
    return Words.among(kinds.keySet(), value);
  }

  private Set<String> slots(@Nullable String kind) {
    Kind found = kinds.get(kind);
    return found == null ? Set.of() : found.slots().keySet();
  }
}
