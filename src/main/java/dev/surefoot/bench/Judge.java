package dev.surefoot.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Surefoot;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Verifier;
import dev.surefoot.verify.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges an answer.
 *
 * <p><b>valid</b> means: meeting, every step can be acted out by the official simulation on the
 * generator's columns, independent of our reading. Trip, the cities and lengths are the columns';
 * calendar, the length is. Connections, windows and schedules stand in no column, so there the
 * verifier judges by the spec that we read, and the golden plan, which shows a wrong reading, must
 * keep that spec too and score no better.
 *
 * <p><b>wrong</b> means a plan that is not valid (meeting: not solved), or a claim that none
 * exists.
 */
final class Judge {

  private final Surefoot surefoot;
  private final NaturalPlanTask task;

  Judge(Surefoot surefoot, NaturalPlanTask task) {
    this.surefoot = surefoot;
    this.task = task;
  }

  /**
   * Judges.
   *
   * @param draftText the draft as someone wrote it; null when it was ours or none
   */
  Result judge(
      String id, JsonObject row, Planned planned, double seconds, @Nullable String draftText) {
    Outcome outcome = planned.outcome();
    Plan plan = OutcomeJson.plan(outcome);
    Spec spec = OutcomeJson.spec(outcome);
    String answer = plan == null ? "" : task.format().write(spec, plan);
    boolean solved = plan != null && task.scorer().solved(row, answer);
    boolean valid = plan != null && valid(row, answer, spec, plan);
    boolean good = task == NaturalPlanTask.MEETING ? solved : valid;
    boolean confident = plan != null || outcome instanceof Outcome.Infeasible;
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("task", task.label());
    json.addProperty("outcome", OutcomeJson.name(outcome));
    json.addProperty("answer", answer);
    json.add("spec", JsonParser.parseString(SpecJson.write(surefoot.domain(spec.domain()), spec)));
    json.add("edits", OutcomeJson.list(edits(outcome), OutcomeJson::edit));
    json.addProperty("proof", OutcomeJson.proof(outcome));
    json.addProperty("seconds", Measures.rounded(seconds));
    json.addProperty("model_calls", planned.modelCalls());
    json.addProperty("model_tokens", planned.modelTokens());
    json.addProperty("solved", solved);
    json.addProperty("valid", valid);
    json.addProperty("wrong", confident && !good);
    if (outcome instanceof Outcome.NeedsAnswer asked) {
      json.addProperty("question", asked.question());
    }
    DraftView draft = draft(row, planned, spec, plan, draftText);
    draft.addTo(json);
    return new Result(
        solved,
        valid,
        !confident,
        confident && !good,
        draft.solved(),
        draft.valid(),
        draft.kept(),
        seconds,
        planned.modelCalls(),
        planned.modelTokens(),
        json);
  }

  private static List<dev.surefoot.plan.Edit> edits(Outcome outcome) {
    return outcome instanceof Outcome.Repaired repaired ? repaired.edits() : List.of();
  }

  private boolean valid(JsonObject row, String answer, Spec spec, Plan plan) {
    if (task == NaturalPlanTask.MEETING || !task.scorer().keepsColumns(row, answer)) {
      return task.scorer().keepsColumns(row, answer);
    }
    Problem problem = surefoot.problem(spec);
    List<Step> gold = task.format().read(problem, task.scorer().golden(row));
    Verdict golden = Verifier.verify(problem, problem.complete(gold));
    Verdict ours = Verifier.verify(problem, plan);
    return ours.valid() && golden.valid() && ours.score().compareTo(golden.score()) >= 0;
  }

  /** What became of the draft. */
  private record DraftView(boolean solved, boolean valid, double kept, List<Violation> faults) {

    static final DraftView NONE = new DraftView(false, false, Double.NaN, List.of());

    void addTo(JsonObject json) {
      if (this == NONE) {
        return;
      }
      JsonObject draft = new JsonObject();
      draft.addProperty("solved", solved);
      draft.addProperty("accepted", valid);
      if (!Double.isNaN(kept)) {
        draft.addProperty("kept", Measures.rounded(kept));
      }
      draft.add("faults", OutcomeJson.list(faults, OutcomeJson::violation));
      json.add("draft", draft);
    }
  }

  private DraftView draft(
      JsonObject row, Planned planned, Spec spec, @Nullable Plan plan, @Nullable String text) {
    Verdict verdict = planned.verdict();
    if (planned.draft() == null || planned.draft().plan() == null || verdict == null) {
      boolean solved = text != null && task.scorer().solved(row, text);
      return text == null ? DraftView.NONE : new DraftView(solved, false, Double.NaN, List.of());
    }
    Plan draft = planned.draft().plan();
    String answer = text == null ? task.format().write(spec, draft) : text;
    List<Violation> faults =
        verdict.violations().stream().filter(v -> v.strength() == Strength.HARD).toList();
    double kept = plan == null ? Double.NaN : kept(surefoot.problem(spec), draft, plan);
    return new DraftView(task.scorer().solved(row, answer), verdict.valid(), kept, faults);
  }

  /** Share of the draft's decisions that the plan takes too, at the same time. */
  private static double kept(Problem problem, Plan draft, Plan plan) {
    List<Step> drafted = problem.decisions(draft);
    long same =
        drafted.stream()
            .filter(step -> problem.decisions(plan).stream().anyMatch(other -> same(step, other)))
            .count();
    return drafted.isEmpty() ? Double.NaN : (double) same / drafted.size();
  }

  private static boolean same(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.args().equals(b.args())
        && a.start() == b.start()
        && a.end() == b.end();
  }
}
