package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.bench.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts over the tasks of a run. */
final class TravelSummary {

  private final List<TravelResult> results = new ArrayList<>();
  private final Measures measures = new Measures();

  void add(TravelResult result) {
    results.add(result);
    measures.add(result.seconds());
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("n", results.size());
    JsonObject outcomes = new JsonObject();
    new TreeMap<>(
            results.stream()
                .collect(Collectors.groupingBy(TravelResult::outcome, Collectors.counting())))
        .forEach(outcomes::addProperty);
    json.add("outcomes", outcomes);
    json.addProperty("asked", count(TravelResult::asked));
    json.addProperty("wrong", count(TravelResult::wrong));
    if (results.stream().anyMatch(r -> r.read() != null)) {
      json.addProperty("read_right", count(r -> Objects.equals(r.read(), true)));
    }
    json.add("reference", metrics(TravelResult::reference));
    json.add("tables", metrics(TravelResult::tables));
    json.addProperty("p50_s", measures.percentile(0.5));
    json.addProperty("p95_s", measures.percentile(0.95));
    json.addProperty("peak_rss_mb", Measures.peakMegabytes());
    json.addProperty("model_calls_mean", mean(r -> r.planned().modelCalls()));
    json.addProperty("model_tokens_mean", mean(r -> r.planned().modelTokens()));
    json.addProperty(
        "model_tokens_max",
        results.stream().mapToInt(r -> r.planned().modelTokens()).max().orElse(0));
    return json;
  }

  private JsonObject metrics(Function<TravelResult, Score> mode) {
    Metrics metrics = new Metrics();
    results.forEach(r -> metrics.add(mode.apply(r)));
    return metrics.json();
  }

  private long count(Predicate<TravelResult> which) {
    return results.stream().filter(which).count();
  }

  private double mean(java.util.function.ToIntFunction<TravelResult> value) {
    return Measures.rounded(results.stream().mapToInt(value).average().orElse(0));
  }
}
