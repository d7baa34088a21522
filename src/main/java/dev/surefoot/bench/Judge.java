package dev.surefoot.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Surefoot;
import dev.surefoot.draft.Draft;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Verifier;
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
    DraftVerdict draft = draft(row, planned, spec, draftText);
    JsonObject json = line(id, outcome, answer);
    json.addProperty("seconds", Measures.rounded(seconds));
    json.addProperty("model_calls", planned.modelCalls());
    json.addProperty("model_tokens", planned.modelTokens());
    json.addProperty("solved", solved);
    json.addProperty("valid", valid);
    json.addProperty("wrong", confident && !good);
    draft.addTo(json);
    return new Result(solved, valid, !confident, confident && !good, draft, seconds, planned, json);
  }

  private JsonObject line(String id, Outcome outcome, String answer) {
    Spec spec = OutcomeJson.spec(outcome);
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("task", task.label());
    json.addProperty("outcome", OutcomeJson.name(outcome));
    json.addProperty("answer", answer);
    String written = SpecJson.write(surefoot.domain(spec.domain()), spec);
    json.add("spec", JsonParser.parseString(written));
    json.add("edits", OutcomeJson.list(edits(outcome), OutcomeJson::edit));
    json.addProperty("proof", OutcomeJson.proof(outcome));
    if (outcome instanceof Outcome.NeedsAnswer asked) {
      json.addProperty("question", asked.question());
    }
    return json;
  }

  private static List<Edit> edits(Outcome outcome) {
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

  private DraftVerdict draft(JsonObject row, Planned planned, Spec spec, @Nullable String text) {
    Draft draft = planned.draft();
    if (draft == null || draft.plan() == null) {
      return text == null
          ? DraftVerdict.NONE
          : DraftVerdict.unjudged(
              task.scorer().solved(row, text),
              draft == null
                  ? "the request was not understood, so the draft was not judged"
                  : "no step of a plan can be read in this text");
    }
    String answer = text == null ? task.format().write(spec, draft.plan()) : text;
    boolean solved = task.scorer().solved(row, answer);
    return DraftVerdict.of(surefoot.problem(spec), planned, solved);
  }
}
