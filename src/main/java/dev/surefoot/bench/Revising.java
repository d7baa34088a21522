package dev.surefoot.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.OutcomeJson;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.RevisionReader;
import dev.surefoot.read.teach.Revisions;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads revisions and compares the facts that hold then with what is expected.
 *
 * <p>A revision is <b>right</b> when exactly the expected facts hold and nothing is in doubt,
 * <b>asked</b> when something is asked, and <b>wrong</b> otherwise.
 */
public final class Revising {

  private final Function<Revisions.Known, RevisionReader.Read> reader;
  private final Measures measures = new Measures();
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /** A run; good for once. */
  public Revising(Function<Revisions.Known, RevisionReader.Read> reader) {
    this.reader = reader;
  }

  /**
   * Reads all revisions.
   *
   * @param lines takes one JSON object a revision
   * @param progress takes the number done and the number in all
   * @return the summary
   */
  public JsonObject run(
      List<Revisions.Known> all,
      Consumer<JsonObject> lines,
      BiConsumer<Integer, Integer> progress) {
    for (int i = 0; i < all.size(); i++) {
      lines.accept(one(all.get(i)));
      progress.accept(i + 1, all.size());
    }
    JsonObject summary = new JsonObject();
    summary.addProperty("task", "revisions");
    summary.addProperty("n", all.size());
    for (String judged : List.of("right", "asked", "wrong")) {
      int n = counts.values().stream().mapToInt(c -> c.getOrDefault(judged, 0)).sum();
      summary.addProperty(judged, n);
    }
    summary.addProperty("p50_s", measures.percentile(0.5));
    summary.add("by_task", new com.google.gson.Gson().toJsonTree(counts));
    return summary;
  }

  private JsonObject one(Revisions.Known known) {
    long begun = System.nanoTime();
    RevisionReader.Read read = reader.apply(known);
    double seconds = (System.nanoTime() - begun) / 1e9;
    measures.add(seconds);
    SpecDiff diff = SpecDiff.of(known.domain(), meanings(known.after()), meanings(read.spec()));
    String judged = !read.doubts().isEmpty() ? "asked" : diff.sameMeaning() ? "right" : "wrong";
    counts
        .computeIfAbsent(known.domain().name(), d -> new TreeMap<>())
        .merge(judged, 1, Integer::sum);
    JsonObject json = new JsonObject();
    json.addProperty("id", known.id());
    json.addProperty("task", known.domain().name());
    json.addProperty("request", known.words());
    json.addProperty("judged", judged);
    json.addProperty("spec_right", diff.sameMeaning());
    json.add("missing", strings(diff.missing()));
    json.add("extra", strings(diff.extra()));
    json.add(
        "doubts",
        OutcomeJson.list(read.doubts().stream().map(Doubt::question).toList(), JsonPrimitive::new));
    json.addProperty("seconds", Measures.rounded(seconds));
    json.addProperty("model_tokens", read.modelTokens());
    return json;
  }

  private static List<Meaning> meanings(Spec spec) {
    return spec.constraints().stream().map(Meaning::of).toList();
  }

  private static JsonElement strings(List<Meaning> meanings) {
    return OutcomeJson.list(meanings, m -> new JsonPrimitive(m.toString()));
  }
}
