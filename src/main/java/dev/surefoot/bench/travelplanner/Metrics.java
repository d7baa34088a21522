package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The official metrics (evaluation/eval.py) over the tasks that were run. */
final class Metrics {

  private final List<Score> scores = new ArrayList<>();

  void add(Score score) {
    scores.add(score);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("delivery", count(Score::delivered));
    json.addProperty(
        "commonsense_micro",
        rate(sum(Score::commonsensePasses), (long) Commonsense.values().length * scores.size()));
    json.addProperty("commonsense_macro", count(Score::sensible));
    json.addProperty("hard_micro", rate(sum(Score::hardPasses), sum(Score::asked)));
    json.addProperty("hard_macro", count(Score::keepsHard));
    json.addProperty("final_pass", count(Score::passes));
    json.addProperty("final_passes", scores.stream().filter(Score::passes).count());
    return json;
  }

  private double count(Predicate<Score> which) {
    return rate(scores.stream().filter(which).count(), scores.size());
  }

  private long sum(ToLongFunction<Score> value) {
    return scores.stream().mapToLong(value).sum();
  }

  private static double rate(long part, long whole) {
    return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 10_000.0;
  }
}
