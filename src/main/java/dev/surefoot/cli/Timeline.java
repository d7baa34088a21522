package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.execute.agent.Errand;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as a table: when, what, with what. */
final class Timeline {

  private final Domain domain;

  Timeline(Domain domain) {
    this.domain = domain;
  }

  List<String> lines(Plan plan) {
    return lines(plan.steps());
  }

  List<String> lines(List<Step> steps) {
    int when = steps.stream().mapToInt(step -> when(step).length()).max().orElse(0);
    int what = steps.stream().mapToInt(step -> step.tool().length()).max().orElse(0);
    String row = "  %-" + Math.max(1, when) + "s  %-" + Math.max(1, what) + "s  %s";
    return steps.stream()
        .map(step -> row.formatted(when(step), step.tool(), with(step)).stripTrailing())
        .toList();
  }

  private String when(Step step) {
    if (domain.equals(Errand.DOMAIN)) {
      return ""; // at once
    }
    if (domain.clock() == Clock.DAYS) {
      return step.start() == step.end()
          ? "day " + step.start()
          : "day %d-%d".formatted(step.start(), step.end());
    }
    return Wording.value(step.start(), Type.TIME) + "-" + Wording.value(step.end(), Type.TIME);
  }

  private String with(Step step) {
    if (domain.equals(Errand.DOMAIN)) {
      return step.args().entrySet().stream()
          .map(arg -> arg.getKey() + " " + arg.getValue())
          .collect(Collectors.joining(", "));
    }
    Tool tool = domain.planning().tools().get(step.tool());
    return step.args().entrySet().stream()
        .map(arg -> Wording.value(arg.getValue(), type(tool, arg)))
        .collect(Collectors.joining(step.args().containsKey("to") ? " - " : ", "));
  }

  private static Type type(Tool tool, Map.Entry<String, Object> arg) {
    Slot slot = tool == null ? null : tool.args().get(arg.getKey());
    return slot == null ? Type.NAME : slot.type();
  }
}
