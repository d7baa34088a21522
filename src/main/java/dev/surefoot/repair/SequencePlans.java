package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes OptaPlanner's start for a sequence, and reads its end. */
final class SequencePlans {

  private SequencePlans() {}

  /**
   * A start.
   *
   * @param found decision steps to start from; null to start from the order of the draft
   */
  static SequencePlan start(
      Problem problem,
      Sequence sequence,
      Pinned pinned,
      Closeness closeness,
      @Nullable List<Step> found) {
    Setting setting = setting(problem, sequence, pinned, closeness);
    Set<String> happened = Items.of(problem, pinned.steps()).keySet();
    List<Stop> stops =
        sequence.visits().stream()
            .filter(v -> !happened.contains(v.name()))
            .map(v -> new Stop(v, setting, false))
            .toList();
    List<String> order =
        found == null ? closeness.order() : List.copyOf(Items.of(problem, found).keySet());
    List<Stop> planned = new ArrayList<>();
    for (String name : order) {
      stops.stream().filter(s -> s.visit().name().equals(name)).forEach(planned::add);
    }
    List<Stop> rest = stops.stream().filter(s -> !planned.contains(s)).toList();
    if (!sequence.optional()) {
      planned.addAll(rest);
    }
    return plan(setting, stops, planned, sequence.optional() ? rest : null);
  }

  /** Any plan as it stands, for scoring: every step a stop of its own that keeps its times. */
  static SequencePlan fixed(
      Problem problem, Sequence sequence, List<Step> steps, List<Step> skipped) {
    Setting setting = setting(problem, sequence, Pinned.NONE, Closeness.NONE);
    List<Stop> planned = stops(setting, steps);
    List<Stop> rest = stops(setting, skipped);
    List<Stop> all = new ArrayList<>(planned);
    all.addAll(rest);
    return plan(setting, all, planned, rest);
  }

  private static List<Stop> stops(Setting setting, List<Step> steps) {
    return steps.stream().map(s -> new Stop(new Visit(s.id(), s), setting, true)).toList();
  }

  private static SequencePlan plan(
      Setting setting, List<Stop> all, List<Stop> planned, @Nullable List<Stop> skipped) {
    List<Row> rows = new ArrayList<>();
    Row row = new Row(true, setting, planned);
    rows.add(row);
    if (skipped != null) {
      rows.add(new Row(false, setting, skipped));
    }
    for (int i = 0; i < planned.size(); i++) {
      planned.get(i).stand(row.standing(i));
    }
    return new SequencePlan(rows, all);
  }

  private static Setting setting(
      Problem problem, Sequence sequence, Pinned pinned, Closeness closeness) {
    List<Step> happened = pinned.steps();
    Step last = happened.isEmpty() ? null : happened.get(happened.size() - 1);
    String lastName =
        Items.of(problem, happened).entrySet().stream()
            .filter(item -> Objects.equals(item.getValue(), last))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return new Setting(
        Tally.of(problem),
        closeness,
        sequence.schedule(),
        happened,
        last == null ? sequence.origin() : last,
        lastName);
  }

  static List<Step> skipped(SequencePlan plan) {
    return plan.stops().stream().filter(s -> !s.placed()).map(s -> s.visit().step()).toList();
  }
}
