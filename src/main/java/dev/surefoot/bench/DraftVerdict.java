package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.verify.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a draft.
 *
 * @param solved whether it alone is right by the official rules
 * @param accepted whether it breaks no hard rule
 * @param kept share of its decisions that the plan takes too, at the same time; NaN without a plan
 * @param faults what is wrong with it: broken rules, or what a better plan has over it
 * @param note why there is nothing to judge; null otherwise
 */
record DraftVerdict(
    boolean solved, boolean accepted, double kept, List<Violation> faults, @Nullable String note) {

  /** There was no draft. */
  static final DraftVerdict NONE = new DraftVerdict(false, false, Double.NaN, List.of(), null);

  /** A draft that was not planned from. */
  static DraftVerdict unjudged(boolean solved, String why) {
    return new DraftVerdict(solved, false, Double.NaN, List.of(), why);
  }

  /**
   * Of a draft that was planned from.
   *
   * @param problem the request as read
   */
  static DraftVerdict of(Problem problem, Planned planned, boolean solved) {
    Plan plan = OutcomeJson.plan(planned.outcome());
    return new DraftVerdict(
        solved,
        planned.verdict().valid(),
        plan == null ? Double.NaN : kept(problem, planned.draft().plan(), plan),
        faults(planned),
        null);
  }

  private static List<Violation> faults(Planned planned) {
    return planned.outcome() instanceof Outcome.Repaired repaired
        ? repaired.faults()
        : planned.verdict().violations().stream().filter(v -> v.level() == 0).toList();
  }

  private static double kept(Problem problem, Plan draft, Plan plan) {
    List<Step> drafted = problem.decisions(draft);
    List<Step> planned = problem.decisions(plan);
    long same = drafted.stream().filter(a -> planned.stream().anyMatch(b -> same(a, b))).count();
    return drafted.isEmpty() ? Double.NaN : (double) same / drafted.size();
  }

  private static boolean same(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.args().equals(b.args())
        && a.start() == b.start()
        && a.end() == b.end();
  }

  void addTo(JsonObject line) {
    if (this == NONE) {
      return;
    }
    JsonObject draft = new JsonObject();
    draft.addProperty("solved", solved);
    draft.addProperty("accepted", accepted);
    if (!Double.isNaN(kept)) {
      draft.addProperty("kept", Measures.rounded(kept));
    }
    draft.add("faults", OutcomeJson.list(faults, OutcomeJson::violation));
    if (note != null) {
      draft.addProperty("note", note);
    }
    line.add("draft", draft);
  }
}
