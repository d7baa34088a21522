package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.bench.Measures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over variants that no plan fits, and by their kind. */
final class InfeasibleSummary {

  private final Map<String, Map<String, Integer>> byVariant = new LinkedHashMap<>();
  private final Map<String, Integer> whole = new LinkedHashMap<>();
  private final Measures measures = new Measures();

  void add(String variant, String outcome, @Nullable ConflictCheck check, double seconds) {
    count(whole, outcome, check);
    count(byVariant.computeIfAbsent(variant, v -> new LinkedHashMap<>()), outcome, check);
    if (check != null) {
      measures.add(seconds);
    }
  }

  private static void count(
      Map<String, Integer> counts, String outcome, @Nullable ConflictCheck check) {
    add(counts, "n", 1);
    add(counts, outcome, 1);
    if (check != null) {
      add(counts, "conflicting", check.conflicting() ? 1 : 0);
      add(counts, "minimal", check.minimal() ? 1 : 0);
      add(counts, "members", check.members());
      add(counts, "members_needed", check.needed());
      add(counts, "relaxations", check.relaxations());
      add(counts, "relaxations_working", check.working());
      add(counts, "without_relaxation", check.relaxations() == 0 ? 1 : 0);
      add(counts, "all_right", check.right() ? 1 : 0);
    }
  }

  private static void add(Map<String, Integer> counts, String what, int more) {
    counts.merge(what, more, Integer::sum);
  }

  JsonObject json() {
    JsonObject json = object(whole);
    json.addProperty("p50_s", measures.percentile(0.5));
    json.addProperty("p95_s", measures.percentile(0.95));
    json.addProperty("peak_rss_mb", Measures.peakMegabytes());
    JsonObject variants = new JsonObject();
    byVariant.forEach((variant, counts) -> variants.add(variant, object(counts)));
    json.add("by_variant", variants);
    return json;
  }

  private static JsonObject object(Map<String, Integer> counts) {
    JsonObject json = new JsonObject();
    counts.forEach(json::addProperty);
    return json;
  }
}
