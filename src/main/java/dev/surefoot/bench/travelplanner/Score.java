package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a plan fares.
 *
 * @param delivered whether there is a plan at all
 * @param commonsense every check; none when nothing was delivered
 * @param hard the checks that the task asks for; none when they were not run
 * @param asked how many hard checks the task asks for
 */
record Score(
    boolean delivered, Map<Commonsense, Boolean> commonsense, Map<Hard, Boolean> hard, int asked) {

  /** Judges days by the official rules. */
  static Score of(TravelFacts facts, JsonArray plan, Sandbox sandbox) {
    Map<Commonsense, Boolean> commonsense = new EnumMap<>(Commonsense.class);
    Map<Hard, Boolean> hard = new EnumMap<>(Hard.class);
    List<Hard> asked = Arrays.stream(Hard.values()).filter(h -> h.asked(facts)).toList();
    if (!plan.isEmpty()) {
      Trip trip = new Trip(facts, facts.within(Day.of(plan)), sandbox);
      for (Commonsense check : Commonsense.values()) {
        commonsense.put(check, check.holds(trip));
      }
      if (commonsense.get(Commonsense.IN_SANDBOX) && commonsense.get(Commonsense.COMPLETE)) {
        asked.forEach(check -> hard.put(check, check.holds(trip)));
      }
    }
    return new Score(!plan.isEmpty(), commonsense, hard, asked.size());
  }

  long commonsensePasses() {
    return passes(commonsense);
  }

  long hardPasses() {
    return passes(hard);
  }

  private static long passes(Map<?, Boolean> box) {
    return box.values().stream().filter(passed -> passed).count();
  }

  boolean sensible() {
    return commonsensePasses() == Commonsense.values().length;
  }

  /** All hard checks that apply; a box that was not filled is not passed. */
  boolean keepsHard() {
    boolean run =
        delivered
            && commonsense.get(Commonsense.IN_SANDBOX)
            && commonsense.get(Commonsense.COMPLETE);
    return run && hardPasses() == asked;
  }

  boolean passes() {
    return sensible() && keepsHard();
  }

  /** Which checks failed, by name. */
  JsonArray failed() {
    JsonArray failed = new JsonArray();
    commonsense.forEach((check, passed) -> add(failed, check.label(), passed));
    hard.forEach((check, passed) -> add(failed, check.label(), passed));
    return failed;
  }

  private static void add(JsonArray failed, String label, boolean passed) {
    if (!passed) {
      failed.add(label);
    }
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("delivered", delivered);
    json.addProperty("commonsense", sensible());
    json.addProperty("hard", keepsHard());
    json.addProperty("final", passes());
    json.add("failed", failed());
    return json;
  }
}
