package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.Outcome;
import dev.surefoot.bench.Measures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over changes of mind, and by their kind. */
final class ChangeSummary {

  private final Map<String, Counts> byKind = new LinkedHashMap<>();
  private final Counts whole = new Counts();
  private final Measures measures = new Measures();

  private static final class Counts {
    private final Map<String, Integer> answers = new LinkedHashMap<>();
    private final List<Double> shares = new ArrayList<>();
    private int unaffected;
    private int kept;

    void add(String answer, @Nullable KeptSteps steps) {
      answers.merge("n", 1, Integer::sum);
      answers.merge(answer, 1, Integer::sum);
      if (steps != null) {
        unaffected += steps.unaffected();
        kept += steps.kept();
        shares.add(steps.share());
      }
    }

    JsonObject json() {
      JsonObject json = new JsonObject();
      answers.forEach(json::addProperty);
      json.addProperty("unaffected", unaffected);
      json.addProperty("kept", kept);
      json.addProperty(
          "kept_share", Measures.rounded(unaffected == 0 ? 1 : kept / (double) unaffected));
      json.addProperty("kept_share_least", shares.stream().mapToDouble(s -> s).min().orElse(1));
      return json;
    }
  }

  void add(String kind, TravelResult result, @Nullable KeptSteps steps) {
    String answer = answer(result);
    whole.add(answer, steps);
    byKind.computeIfAbsent(kind, k -> new Counts()).add(answer, steps);
    measures.add(result.seconds());
  }

  /** A plan that passes, proven impossible with a conflict, asked, gave up, or wrong. */
  private static String answer(TravelResult result) {
    Outcome outcome = result.planned().outcome();
    if (outcome instanceof Outcome.Infeasible none) {
      return none.conflict().isEmpty() ? "wrong" : "impossible";
    }
    return outcome instanceof Outcome.NeedsAnswer
        ? "asked"
        : outcome instanceof Outcome.GaveUp
            ? "gave_up"
            : result.reference().passes() ? "passes" : "wrong";
  }

  JsonObject json() {
    JsonObject json = whole.json();
    json.addProperty("p50_s", measures.percentile(0.5));
    json.addProperty("p95_s", measures.percentile(0.95));
    json.addProperty("peak_rss_mb", Measures.peakMegabytes());
    JsonObject kinds = new JsonObject();
    byKind.forEach((kind, counts) -> kinds.add(kind, counts.json()));
    json.add("by_change", kinds);
    return json;
  }
}
