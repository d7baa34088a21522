package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.OutcomeJson;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.Change;
import dev.surefoot.execute.Proposal;
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
    json.addProperty("report", name(report));
    json.addProperty("run", report.trail().run());
    trail(json, report.trail());
    if (report instanceof Report.Finished finished) {
      plan(json, domain, finished.plan());
    } else if (report instanceof Report.Waiting waiting) {
      json.add("left", ids(waiting.left()));
      plan(json, domain, waiting.proposal().plan());
      json.addProperty("hash", waiting.proposal().hash());
      json.add("needs", OutcomeJson.list(waiting.proposal().needs(), RunJson::need));
    } else if (report instanceof Report.InDoubt doubt) {
      json.add("left", ids(doubt.left()));
      json.add("in_doubt", ids(doubt.doubtful()));
    } else if (report instanceof Report.Stopped stopped) {
      json.add("left", ids(stopped.left()));
      json.addProperty("why", stopped.why());
    } else if (report instanceof Report.Aborted aborted) {
      json.add("kept", OutcomeJson.list(aborted.kept(), RunJson::kept));
      json.add("in_doubt", ids(aborted.doubtful()));
    }
    return json;
  }

  /** Such as {@code in_doubt}. */
  static String name(Report report) {
    return report
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=.)(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /** Adds what has happened. */
  static void trail(JsonObject json, Report.Trail trail) {
    json.add("done", ids(trail.done()));
    json.add("undone", ids(trail.undone()));
    json.add("changes", OutcomeJson.list(trail.changes(), RunJson::change));
    json.add("journal", OutcomeJson.list(trail.journal(), ExportCommand::entry));
  }

  private static void plan(JsonObject json, Domain domain, Plan plan) {
    json.add("plan", JsonParser.parseString(PlanJson.write(domain, plan)));
  }

  static JsonArray ids(List<Step> steps) {
    return OutcomeJson.list(steps, step -> new JsonPrimitive(step.id()));
  }

  private static JsonObject need(Proposal.Need need) {
    JsonObject json = new JsonObject();
    json.addProperty("step", need.step());
    json.addProperty("why", need.why());
    return json;
  }

  private static JsonObject kept(Report.Kept kept) {
    JsonObject json = new JsonObject();
    json.addProperty("step", kept.step().id());
    json.addProperty("why", kept.why());
    return json;
  }

  private static JsonObject change(Change change) {
    JsonObject json = new JsonObject();
    json.addProperty("cause", change.cause());
    json.add("edits", OutcomeJson.list(change.edits(), OutcomeJson::edit));
    return json;
  }
}
