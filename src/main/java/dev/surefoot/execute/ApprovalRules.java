package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which steps a person has to consent to. What is not named needs one.
 *
 * @param effects by what a call does to the world: whether a person is needed
 * @param tools by tool, before its effect is looked at
 */
public record ApprovalRules(Map<Effect, Boolean> effects, Map<String, Rule> tools) {

  /** A person for everything. */
  public static final ApprovalRules EVERYTHING = new ApprovalRules(Map.of(), Map.of());

  public ApprovalRules {
    effects = Map.copyOf(effects);
    tools = Map.copyOf(tools);
  }

  /**
   * Of one tool.
   *
   * @param person whether a person is always needed
   * @param amount argument that a person is needed above {@code upTo} for; null for what the call
   *     costs
   * @param upTo most that needs nobody; null where amounts do not matter
   */
  public record Rule(boolean person, @Nullable String amount, @Nullable Long upTo) {}

  /**
   * Reads rules from YAML.
   *
   * @throws IllegalArgumentException when the file is wrong; the message names file and key
   */
  public static ApprovalRules read(Path file) {
    RuleFile yaml = RuleFile.read(file);
    yaml.only(yaml.top(), "effects", "tools");
    Map<Effect, Boolean> effects = new EnumMap<>(Effect.class);
    yaml.map("effects")
        .forEach((name, who) -> effects.put(yaml.effect(name), yaml.person(name, who)));
    Map<String, Rule> tools = new HashMap<>();
    yaml.map("tools").forEach((name, rule) -> tools.put(name, yaml.rule(name, rule)));
    return new ApprovalRules(effects, tools);
  }

  /** The steps that need a person, each with the reason. */
  List<Proposal.Need> needs(Collection<Step> steps, Toolbox tools) {
    return steps.stream()
        .flatMap(step -> why(step, tools).map(why -> new Proposal.Need(step.id(), why)).stream())
        .toList();
  }

  private Optional<String> why(Step step, Toolbox toolbox) {
    Tool tool = toolbox.find(step.tool()).orElse(null);
    if (tool == null) {
      return Optional.of("'%s' is no tool that is there".formatted(step.tool()));
    }
    Rule rule = tools.get(step.tool());
    if (rule == null) {
      String effect = tool.effect().name().toLowerCase(Locale.ROOT);
      return effects.getOrDefault(tool.effect(), true)
          ? Optional.of("'%s' is %s".formatted(step.tool(), said(effect)))
          : Optional.empty();
    }
    if (rule.upTo() == null) {
      return rule.person()
          ? Optional.of("the rules want a person for '%s'".formatted(step.tool()))
          : Optional.empty();
    }
    return above(step, tool, rule.amount(), rule.upTo());
  }

  private static String said(String effect) {
    return effect.equals("none") ? "without effect" : effect;
  }

  private static Optional<String> above(Step step, Tool tool, @Nullable String name, long upTo) {
    if (name == null) {
      long money = tool.cost(ToolCall.of("", step)).money();
      return money > upTo
          ? Optional.of("'%s' costs %d, above %d".formatted(step.tool(), money, upTo))
          : Optional.empty();
    }
    Object value = step.args().get(name);
    if (!(value instanceof Number number)) {
      return Optional.of("'%s' has no amount '%s'".formatted(step.tool(), name));
    }
    return number.doubleValue() > upTo
        ? Optional.of("%s %s of '%s' is above %d".formatted(name, number, step.tool(), upTo))
        : Optional.empty();
  }
}
