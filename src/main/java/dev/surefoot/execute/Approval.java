package dev.surefoot.execute;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;

/**
 * Consent to exactly one plan with exactly these tools.
 *
 * @param hash of the plan's steps, arguments and times, and of the effects and schemas of the tools
 *     that it calls, in hex; see {@link #hash}
 * @param by who consented
 */
public record Approval(String hash, By by) {

  /** Who consents. */
  public enum By {
    /** Somebody who was shown the plan. */
    PERSON,
    /** Rules that leave plans like this one to the program. */
    RULES
  }

  /** What consent to a plan binds: whatever of it changes, the hash does. */
  public static String hash(Domain domain, Plan plan, Toolbox tools) {
    JsonArray called = new JsonArray();
    plan.steps().stream()
        .map(Step::tool)
        .distinct()
        .sorted()
        .forEach(name -> add(called, tools, name));
    return Hashes.hex(PlanJson.hash(domain, plan), called.toString());
  }

  private static void add(JsonArray called, Toolbox tools, String name) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    tools
        .find(name)
        .ifPresent(
            tool -> {
              json.addProperty("effect", tool.effect().name());
              json.addProperty("repeatable", tool.repeatable());
              json.addProperty("schema", tool.schema());
            });
    called.add(json);
  }
}
