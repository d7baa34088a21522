package dev.surefoot.repair;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Edit.Change;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a plan differs from its draft, by decision steps; transitions follow from them and are not
 * listed. A step whose place in the order changed was moved, the fewest that explain the new order;
 * a step with other arguments was moved too; one with only other times was retimed.
 */
public final class Edits {

  private final Say say;
  private final Map<String, Step> draft;
  private final Map<String, Step> plan;
  private final List<Edit> edits = new ArrayList<>();

  private Edits(Problem problem, Plan draft, Plan plan) {
    this.say = new Say(problem.domain());
    this.draft = Items.of(problem, problem.decisions(draft));
    this.plan = Items.of(problem, problem.decisions(plan));
  }

  /** The differences: what was removed first, then in the plan's order. */
  public static List<Edit> between(Problem problem, @Nullable Plan draft, Plan plan) {
    if (draft == null) {
      return List.of();
    }
    Edits edits = new Edits(problem, draft, plan);
    edits.strangers(problem.decisions(draft));
    edits.collect();
    return List.copyOf(edits.edits);
  }

  /** Share of the draft's decision steps that the plan has unchanged, in [0, 1]; 1 for none. */
  public static double keptShare(Problem problem, Plan draft, Plan plan) {
    List<Step> steps = problem.decisions(draft);
    List<Edit> edits = between(problem, draft, plan);
    long lost = edits.stream().filter(e -> e.change() != Change.ADD).count();
    return steps.isEmpty() ? 1 : (steps.size() - lost) / (double) steps.size();
  }

  /** Steps of the draft that stand for nothing in the problem, or for something twice. */
  private void strangers(List<Step> steps) {
    steps.stream().filter(step -> !draft.containsValue(step)).forEach(this::leftOut);
  }

  private void collect() {
    draft.forEach(
        (name, step) -> {
          if (!plan.containsKey(name)) {
            leftOut(step);
          }
        });
    Set<String> inPlace = inPlace();
    plan.forEach((name, step) -> placed(step, draft.get(name), inPlace.contains(name)));
  }

  private void leftOut(Step step) {
    edit(Change.REMOVE, step, "Left out: %s.".formatted(say.step(step)));
  }

  private void placed(Step step, @Nullable Step old, boolean inPlace) {
    if (old == null) {
      edit(Change.ADD, step, "Added: %s.".formatted(say.step(step)));
    } else if (!old.args().equals(step.args()) || !old.tool().equals(step.tool())) {
      edit(Change.MOVE, step, "Moved: %s (was %s).".formatted(say.step(step), say.step(old)));
    } else if (!inPlace) {
      edit(Change.MOVE, step, "Moved: %s (was %s).".formatted(say.step(step), say.when(old)));
    } else if (!Closeness.same(old, step)) {
      edit(Change.RETIME, step, "Retimed: %s (was %s).".formatted(say.step(step), say.when(old)));
    }
  }

  private void edit(Change change, Step step, String sentence) {
    edits.add(new Edit(change, step.id(), sentence));
  }

  /** Names in both whose order is the same in both, as many as possible. */
  private Set<String> inPlace() {
    List<String> old = draft.keySet().stream().filter(plan::containsKey).toList();
    List<String> now = plan.keySet().stream().filter(draft::containsKey).toList();
    int[][] longest = new int[now.size() + 1][now.size() + 1];
    for (int i = now.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        longest[i][j] =
            old.get(i).equals(now.get(j))
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    Set<String> same = new HashSet<>();
    for (int i = 0, j = 0; i < now.size() && j < now.size(); ) {
      if (old.get(i).equals(now.get(j))) {
        same.add(now.get(j));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return same;
  }
}
