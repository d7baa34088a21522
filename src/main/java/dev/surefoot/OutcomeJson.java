package dev.surefoot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.repair.Relaxation;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.verify.Violation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Outcomes as JSON: field {@code outcome} names the kind, the rest depends on it. */
public final class OutcomeJson {

  private OutcomeJson() {}

  /** Name of the kind: verified, repaired, infeasible, needs_answer or gave_up. */
  public static String name(Outcome outcome) {
    if (outcome instanceof Outcome.Verified) {
      return "verified";
    }
    if (outcome instanceof Outcome.Repaired) {
      return "repaired";
    }
    if (outcome instanceof Outcome.Infeasible) {
      return "infeasible";
    }
    return outcome instanceof Outcome.NeedsAnswer ? "needs_answer" : "gave_up";
  }

  /** What was proven: optimal, feasible, infeasible or unknown. */
  public static String proof(Outcome outcome) {
    if (outcome instanceof Outcome.Verified verified) {
      return verified.proof().name().toLowerCase(Locale.ROOT);
    }
    if (outcome instanceof Outcome.Repaired repaired) {
      return repaired.proof().name().toLowerCase(Locale.ROOT);
    }
    return outcome instanceof Outcome.Infeasible ? "infeasible" : "unknown";
  }

  /** The plan of an outcome that has one that keeps every hard constraint, else null. */
  public static @Nullable Plan plan(Outcome outcome) {
    if (outcome instanceof Outcome.Verified verified) {
      return verified.plan();
    }
    return outcome instanceof Outcome.Repaired repaired ? repaired.plan() : null;
  }

  /** The spec of any outcome. */
  public static Spec spec(Outcome outcome) {
    if (outcome instanceof Outcome.Verified verified) {
      return verified.spec();
    }
    if (outcome instanceof Outcome.Repaired repaired) {
      return repaired.spec();
    }
    if (outcome instanceof Outcome.Infeasible infeasible) {
      return infeasible.spec();
    }
    return outcome instanceof Outcome.NeedsAnswer asked
        ? asked.spec()
        : ((Outcome.GaveUp) outcome).spec();
  }

  /** The whole outcome. */
  public static JsonObject of(Domain domain, Outcome outcome) {
    JsonObject json = new JsonObject();
    json.addProperty("outcome", name(outcome));
    json.addProperty("proof", proof(outcome));
    if (outcome instanceof Outcome.Verified verified) {
      plan(domain, json, verified.plan(), verified.wishes());
    } else if (outcome instanceof Outcome.Repaired repaired) {
      plan(domain, json, repaired.plan(), repaired.wishes());
      json.add("faults", list(repaired.faults(), OutcomeJson::violation));
      json.add("edits", list(repaired.edits(), OutcomeJson::edit));
    } else if (outcome instanceof Outcome.Infeasible infeasible) {
      json.add("conflict", list(infeasible.conflict(), OutcomeJson::words));
      json.add("relaxations", list(infeasible.relaxations(), r -> relaxation(domain, r)));
      json.addProperty("explored", infeasible.explored());
    } else if (outcome instanceof Outcome.NeedsAnswer asked) {
      json.addProperty("question", asked.question());
      json.add("about", quote(asked.about()));
      json.add("choices", list(asked.choices(), JsonPrimitive::new));
    } else if (outcome instanceof Outcome.GaveUp gaveUp) {
      json.addProperty("budget", gaveUp.budget());
      json.add("best", gaveUp.best() == null ? null : plan(domain, gaveUp.best()));
      json.add("broken", list(gaveUp.broken(), OutcomeJson::violation));
    }
    json.add("spec", stated(domain, spec(outcome)));
    return json;
  }

  /** What was looked up would be long, and is found again. */
  private static JsonElement stated(Domain domain, Spec spec) {
    return JsonParser.parseString(SpecJson.write(domain, Gatherer.stated(domain, spec)));
  }

  private static void plan(Domain domain, JsonObject json, Plan plan, List<Violation> wishes) {
    json.add("plan", plan(domain, plan));
    json.addProperty("hash", PlanJson.hash(domain, plan));
    json.add("wishes_not_kept", list(wishes, OutcomeJson::violation));
  }

  private static JsonElement plan(Domain domain, Plan plan) {
    return JsonParser.parseString(PlanJson.write(domain, plan));
  }

  /** A violation with the words that it breaks. */
  public static JsonObject violation(Violation violation) {
    JsonObject json = new JsonObject();
    json.addProperty("rule", violation.rule());
    json.addProperty("strength", violation.strength().name().toLowerCase(Locale.ROOT));
    json.addProperty("message", violation.message());
    json.add("steps", list(violation.steps(), JsonPrimitive::new));
    json.add("constraint", violation.constraint() == null ? null : words(violation.constraint()));
    return json;
  }

  /** An edit. */
  public static JsonObject edit(Edit edit) {
    JsonObject json = new JsonObject();
    json.addProperty("change", edit.change().name().toLowerCase(Locale.ROOT));
    json.addProperty("step", edit.step());
    json.addProperty("sentence", edit.sentence());
    return json;
  }

  private static JsonObject words(Constraint constraint) {
    JsonObject json = new JsonObject();
    json.addProperty("id", constraint.id());
    json.addProperty("kind", constraint.kind());
    json.add("words", quote(constraint.quote()));
    return json;
  }

  private static JsonObject relaxation(Domain domain, Relaxation relaxation) {
    JsonObject json = new JsonObject();
    json.addProperty("sentence", relaxation.sentence());
    json.add("spec", stated(domain, relaxation.spec()));
    return json;
  }

  private static @Nullable JsonElement quote(@Nullable Quote quote) {
    return quote == null ? null : new JsonPrimitive(quote.text());
  }

  /** A JSON list. */
  public static <T> JsonArray list(List<T> items, Function<T, JsonElement> writer) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(writer.apply(item)));
    return array;
  }
}
