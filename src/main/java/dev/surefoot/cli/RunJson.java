package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.OutcomeJson;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Change;
import dev.surefoot.execute.Entry;
import dev.surefoot.execute.Report;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import java.util.List;
import java.util.Locale;

/** A run as JSON. */
final class RunJson {

  private RunJson() {}

  static JsonObject of(Domain domain, Report report) {
    JsonObject json = new JsonObject();
    json.addProperty("report", report.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    json.add("done", ids(report.trail().done()));
    json.add("changes", OutcomeJson.list(report.trail().changes(), RunJson::change));
    if (report instanceof Report.Finished finished) {
      plan(json, domain, finished.plan());
    } else if (report instanceof Report.Waiting waiting) {
      json.add("left", ids(waiting.left()));
      plan(json, domain, waiting.plan());
    } else if (report instanceof Report.Stopped stopped) {
      json.add("left", ids(stopped.left()));
      json.addProperty("why", stopped.why());
    }
    json.add("journal", OutcomeJson.list(report.trail().journal(), RunJson::entry));
    return json;
  }

  private static void plan(JsonObject json, Domain domain, Plan plan) {
    json.add("plan", JsonParser.parseString(PlanJson.write(domain, plan)));
    json.addProperty("hash", PlanJson.hash(domain, plan));
  }

  private static JsonArray ids(List<Step> steps) {
    return OutcomeJson.list(steps, step -> new JsonPrimitive(step.id()));
  }

  private static JsonObject change(Change change) {
    JsonObject json = new JsonObject();
    json.addProperty("cause", change.cause());
    json.add("edits", OutcomeJson.list(change.edits(), OutcomeJson::edit));
    return json;
  }

  private static JsonObject entry(Entry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", entry.kind().name().toLowerCase(Locale.ROOT));
    json.addProperty("version", entry.version());
    json.addProperty("key", entry.key());
    json.addProperty("step", entry.step().id());
    json.addProperty("detail", entry.detail());
    return json;
  }
}
