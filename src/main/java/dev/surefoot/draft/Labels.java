package dev.surefoot.draft;

import dev.surefoot.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Short names by which the model speaks of steps: the first argument where it tells them apart. */
final class Labels {

  private Labels() {}

  /** One label a step, all different. */
  static List<String> of(List<Step> steps) {
    List<String> first = steps.stream().map(Labels::firstText).toList();
    Set<String> different = new HashSet<>(first);
    boolean clear = different.size() == steps.size() && !different.contains("");
    return clear ? first : steps.stream().map(Step::id).toList();
  }

  private static String firstText(Step step) {
    return step.args().values().stream()
        .filter(String.class::isInstance)
        .map(value -> ((String) value).strip().replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }
}
