package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.bench.Measures;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import org.jspecify.annotations.Nullable;

/** Scores an answer by the official checks, with the reference and with the tables. */
final class TravelJudge {

  private final Domain domain;
  private final Sandbox tables;

  TravelJudge(Domain domain, Sandbox tables) {
    this.domain = domain;
    this.tables = tables;
  }

  /**
   * Judges.
   *
   * @param truth what the task asks for; null when only what was planned is known
   */
  TravelResult judge(JsonObject task, Planned planned, @Nullable Spec truth, double seconds) {
    Outcome outcome = planned.outcome();
    Spec spec = stated(OutcomeJson.spec(outcome));
    Plan plan = OutcomeJson.plan(outcome);
    JsonArray days = plan == null ? new JsonArray() : DayWriter.write(plan);
    TravelFacts read = TravelFacts.of(spec);
    TravelFacts facts = truth == null ? read : TravelFacts.of(truth);
    Sandbox known =
        task.has("reference")
            ? Reference.sandbox(task.getAsJsonObject("reference"), tables.states())
            : tables;
    Score byReference = Score.of(facts, days, known);
    Score byTables = Score.of(facts, days, known.with(tables));
    JsonObject json = line(task, planned, spec, days);
    json.addProperty("seconds", Measures.rounded(seconds));
    json.addProperty("model_calls", planned.modelCalls());
    json.addProperty("model_tokens", planned.modelTokens());
    json.add("score_reference", byReference.json());
    json.add("score_tables", byTables.json());
    Boolean right = truth == null ? null : read.same(facts);
    if (right != null) {
      json.addProperty("read_right", right);
    }
    boolean asked = plan == null && !(outcome instanceof Outcome.Infeasible);
    return new TravelResult(
        OutcomeJson.name(outcome), asked, byReference, byTables, right, seconds, planned, json);
  }

  /** What was looked up stands in the tables. */
  private Spec stated(Spec spec) {
    return new Spec(
        spec.domain(),
        spec.constraints().stream().filter(c -> !domain.lookedUp(c.kind())).toList(),
        spec.notTaken());
  }

  private JsonObject line(JsonObject task, Planned planned, Spec spec, JsonArray days) {
    Outcome outcome = planned.outcome();
    JsonObject json = new JsonObject();
    json.addProperty("id", task.get("id").getAsString());
    json.addProperty("outcome", OutcomeJson.name(outcome));
    json.add("spec", JsonParser.parseString(SpecJson.write(domain, spec)));
    json.add("plan", days);
    json.addProperty("proof", OutcomeJson.proof(outcome));
    if (outcome instanceof Outcome.NeedsAnswer asked) {
      json.addProperty("question", asked.question());
    }
    if (outcome instanceof Outcome.Infeasible) {
      JsonObject whole = OutcomeJson.of(domain, outcome);
      json.add("conflict", whole.get("conflict"));
      json.add("relaxations", whole.get("relaxations"));
    }
    if (outcome instanceof Outcome.GaveUp gaveUp) {
      json.addProperty("budget", gaveUp.budget());
    }
    return json;
  }
}
