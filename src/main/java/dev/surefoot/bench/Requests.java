package dev.surefoot.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.read.Reading;
import dev.surefoot.read.teach.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests in free wording and compares what was read with what is expected.
 *
 * <p>A request is <b>right</b> when the spec means the same and the plan fits the known answer,
 * where the file has one; <b>asked</b> when the answer is a question or the search gave up; and
 * <b>wrong</b> otherwise.
 */
public final class Requests {

  /**
   * What to run.
   *
   * @param files JSON lines with {@code id}, {@code task}, {@code request} and {@code clauses} with
   *     their meanings, or {@code expect}
   * @param limit most requests
   * @param freshMemory whether every request starts with an empty shape memory
   * @param anyDomain whether the reader has to find out the domain
   * @param noise share of the small letters that are mistyped, in [0, 1]
   */
  public record Settings(
      List<Path> files, int limit, boolean freshMemory, boolean anyDomain, double noise) {}

  private final Surefoot surefoot;
  private final Settings settings;
  private final Measures measures = new Measures();
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private int skipped;

  /** A run; good for once. */
  public Requests(Surefoot surefoot, Settings settings) {
    this.surefoot = surefoot;
    this.settings = settings;
  }

  /**
   * Runs all requests.
   *
   * @param lines takes one JSON object a request
   * @param progress takes the number done and the number in all
   * @return the summary
   * @throws IOException when the file cannot be read
   */
  public JsonObject run(Consumer<JsonObject> lines, BiConsumer<Integer, Integer> progress)
      throws IOException {
    List<JsonObject> requests = requests();
    for (int i = 0; i < requests.size(); i++) {
      lines.accept(one(requests.get(i)));
      progress.accept(i + 1, requests.size());
    }
    return summary(requests.size());
  }

  private List<JsonObject> requests() throws IOException {
    List<JsonObject> requests = new ArrayList<>();
    for (Path file : settings.files()) {
      for (String line : Files.readAllLines(file)) {
        JsonObject request = JsonParser.parseString(line).getAsJsonObject();
        if (!known(request)) {
          skipped++;
        } else if (requests.size() < settings.limit()) {
          requests.add(request);
        }
      }
    }
    return requests;
  }

  private boolean known(JsonObject request) {
    boolean official = request.has("expect") && request.getAsJsonObject("expect").has("org");
    return request.has("request")
        && !official // what the checks of a public benchmark need, not what is stated
        && (request.has("clauses") || request.has("expect"))
        && surefoot.domains().containsKey(request.get("task").getAsString());
  }

  private JsonObject one(JsonObject line) {
    String task = line.get("task").getAsString();
    String given = line.get("request").getAsString();
    String words = Noise.in(given, settings.noise(), given.hashCode());
    Surefoot planner = settings.freshMemory() ? surefoot.withFreshMemory() : surefoot;
    long begun = System.nanoTime();
    Request request = new Request(words, settings.anyDomain() ? null : task, List.of(), null);
    Domain domain = surefoot.domain(task);
    JsonObject json;
    if (domain.planning().background().isEmpty()) {
      Planned planned = planner.plan(request);
      json = timed(judged(line, domain, planned), begun);
      json.addProperty("model_calls", planned.modelCalls());
      json.addProperty("model_tokens", planned.modelTokens());
    } else {
      Reading reading = planner.words(request);
      json = timed(heard(line, domain, reading), begun);
      json.addProperty("model_calls", reading.modelCalls());
      json.addProperty("model_tokens", reading.modelTokens());
    }
    return json;
  }

  private JsonObject timed(JsonObject json, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    measures.add(seconds);
    json.addProperty("seconds", Measures.rounded(seconds));
    return json;
  }

  /** Where plans need tables, which the places of a text may not be in, the reading is judged. */
  private JsonObject heard(JsonObject line, Domain domain, Reading reading) {
    List<Meaning> read = reading.spec().constraints().stream().map(Meaning::of).toList();
    SpecDiff diff = SpecDiff.of(domain, expected(domain, line), read);
    boolean lacks =
        domain.said().values().stream()
            .filter(Domain.Kind::required)
            .anyMatch(kind -> reading.spec().of(kind.name()).isEmpty());
    boolean asked = !reading.doubts().isEmpty() || !diff.sameMeaning() && lacks;
    JsonObject json =
        counted(line, domain, asked ? "asked" : diff.sameMeaning() ? "right" : "wrong");
    json.addProperty("spec_right", diff.sameMeaning());
    json.add("missing", strings(diff.missing()));
    json.add("extra", strings(diff.extra()));
    if (!reading.doubts().isEmpty()) {
      json.addProperty("question", reading.doubts().get(0).question());
    }
    return json;
  }

  private JsonObject counted(JsonObject line, Domain domain, String judgement) {
    counts.computeIfAbsent(domain.name(), d -> new TreeMap<>()).merge(judgement, 1, Integer::sum);
    JsonObject json = new JsonObject();
    json.add("id", line.get("id"));
    json.addProperty("task", domain.name());
    json.addProperty("judged", judgement);
    return json;
  }

  private JsonObject judged(JsonObject line, Domain domain, Planned planned) {
    Outcome outcome = planned.outcome();
    List<Meaning> read = OutcomeJson.spec(outcome).constraints().stream().map(Meaning::of).toList();
    SpecDiff diff = SpecDiff.of(domain, expected(domain, line), read);
    Plan plan = OutcomeJson.plan(outcome);
    Boolean fits =
        plan == null || !line.has("expect")
            ? null
            : KnownAnswer.fits(line.getAsJsonObject("expect"), plan);
    String judgement = judgement(outcome, diff, fits);
    JsonObject json = counted(line, domain, judgement);
    json.addProperty("outcome", OutcomeJson.name(outcome));
    json.addProperty("spec_right", diff.sameMeaning());
    json.addProperty("plan_fits", fits);
    json.add("missing", strings(diff.missing()));
    json.add("extra", strings(diff.extra()));
    if (outcome instanceof Outcome.NeedsAnswer asked) {
      json.addProperty("question", asked.question());
    }
    return json;
  }

  private static List<Meaning> expected(Domain domain, JsonObject line) {
    return line.has("expect")
        ? Expected.of(domain, line.getAsJsonObject("expect"))
        : Expected.said(domain, line.getAsJsonArray("clauses"));
  }

  private static String judgement(Outcome outcome, SpecDiff diff, @Nullable Boolean fits) {
    if (outcome instanceof Outcome.NeedsAnswer || outcome instanceof Outcome.GaveUp) {
      return "asked";
    }
    boolean planned = OutcomeJson.plan(outcome) != null;
    return planned && diff.sameMeaning() && !Boolean.FALSE.equals(fits) ? "right" : "wrong";
  }

  private static com.google.gson.JsonArray strings(List<Meaning> meanings) {
    return OutcomeJson.list(meanings, m -> new com.google.gson.JsonPrimitive(m.toString()));
  }

  private JsonObject summary(int n) {
    JsonObject json = new JsonObject();
    json.addProperty("task", "requests");
    json.addProperty("file", settings.files().toString());
    json.addProperty("n", n);
    for (String judgement : List.of("right", "asked", "wrong")) {
      json.addProperty(
          judgement, counts.values().stream().mapToInt(c -> c.getOrDefault(judgement, 0)).sum());
    }
    json.addProperty("skipped", skipped);
    json.addProperty("p50_s", measures.percentile(0.5));
    json.addProperty("p95_s", measures.percentile(0.95));
    json.addProperty("peak_rss_mb", Measures.peakMegabytes());
    json.add("by_task", new com.google.gson.Gson().toJsonTree(counts));
    return json;
  }
}
