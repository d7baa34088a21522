package dev.surefoot.bench;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Counts over the instances of a run. */
final class Summary {

  private final String task;
  private final List<Result> results = new ArrayList<>();
  private final Measures measures = new Measures();

  Summary(String task) {
    this.task = task;
  }

  void add(Result result) {
    results.add(result);
    measures.add(result.seconds());
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("task", task);
    json.addProperty("n", results.size());
    json.addProperty("solved", count(Result::solved));
    json.addProperty("valid", count(Result::valid));
    json.addProperty("asked", count(Result::asked));
    json.addProperty("wrong", count(Result::wrong));
    json.addProperty("p50_s", measures.percentile(0.5));
    json.addProperty("p95_s", measures.percentile(0.95));
    json.addProperty("peak_rss_mb", Measures.peakMegabytes());
    json.addProperty("draft_solved", count(r -> r.draft().solved()));
    json.addProperty("draft_accepted", count(r -> r.draft().accepted()));
    json.addProperty(
        "draft_accepted_wrong", count(r -> r.draft().accepted() && !r.draft().solved()));
    json.addProperty(
        "draft_kept", mean(results, r -> !Double.isNaN(r.draft().kept()), r -> r.draft().kept()));
    json.addProperty("model_calls_mean", mean(results, r -> true, r -> r.planned().modelCalls()));
    json.addProperty("model_tokens_mean", mean(results, r -> true, r -> r.planned().modelTokens()));
    return json;
  }

  private long count(Predicate<Result> which) {
    return results.stream().filter(which).count();
  }

  private static double mean(
      List<Result> results, Predicate<Result> which, ToDoubleFunction<Result> value) {
    return Measures.rounded(results.stream().filter(which).mapToDouble(value).average().orElse(0));
  }
}
