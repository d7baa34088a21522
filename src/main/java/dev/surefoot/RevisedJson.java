package dev.surefoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change of mind, as JSON: the outcome, and what changed and was kept. */
public final class RevisedJson {

  private RevisedJson() {}

  /** The whole. */
  public static JsonObject of(Domain domain, Revised revised) {
    JsonObject json = OutcomeJson.of(domain, revised.outcome());
    json.add("changes", OutcomeJson.list(revised.changes(), c -> change(domain, c)));
    json.add("kept", OutcomeJson.list(revised.kept(), RevisedJson::step));
    json.addProperty("kept_share", Math.round(revised.keptShare() * 1000) / 1000.0);
    return json;
  }

  private static JsonElement step(Step step) {
    return new JsonPrimitive(step.id());
  }

  private static JsonElement change(Domain domain, Revised.Change change) {
    JsonObject json = new JsonObject();
    json.add("before", fact(domain, change.before()));
    json.add("after", fact(domain, change.after()));
    return json;
  }

  private static JsonElement fact(Domain domain, @Nullable Constraint c) {
    if (c == null) {
      return JsonNull.INSTANCE;
    }
    String spec = SpecJson.write(domain, new Spec(domain.name(), List.of(c), List.of()));
    return JsonParser.parseString(spec).getAsJsonObject().getAsJsonArray("constraints").get(0);
  }
}
