package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.OutcomeJson;
import dev.surefoot.domain.Domain;
import dev.surefoot.read.ReplyExam;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes replies to questions and compares the facts then known with what is expected.
 *
 * <p>A reply is <b>right</b> when exactly the expected facts hold and nothing is in doubt,
 * <b>asked</b> when something is still asked, and <b>wrong</b> otherwise.
 */
public final class Dialogues {

  private static final String REPLY = "-reply";

  private final Map<String, Domain> domains;
  private final Function<Domain, ReplyExam> exams;
  private final Map<String, Integer> counts = new TreeMap<>();

  /**
   * A run; good for once.
   *
   * @param exams how replies are taken in a domain
   */
  public Dialogues(Map<String, Domain> domains, Function<Domain, ReplyExam> exams) {
    this.domains = domains;
    this.exams = exams;
    List.of("right", "asked", "wrong", "skipped").forEach(j -> counts.put(j, 0));
  }

  /**
   * Takes every reply of a file.
   *
   * @param file JSON lines with {@code task}, {@code question}, {@code request} (the reply) and the
   *     facts {@code before} and {@code after}; other tasks and facts that no domain has are
   *     skipped
   * @param lines takes one JSON object a reply
   * @param progress takes the number done and the number in all
   * @return the summary
   */
  public JsonObject run(
      Path file, Consumer<JsonObject> lines, BiConsumer<Integer, Integer> progress)
      throws IOException {
    List<String> all = Files.readAllLines(file);
    for (int i = 0; i < all.size(); i++) {
      JsonObject line = JsonParser.parseString(all.get(i)).getAsJsonObject();
      String task = line.get("task").getAsString();
      Domain domain = domains.get(task.replace(REPLY, ""));
      if (task.endsWith(REPLY) && domain != null) {
        one(domain, line, lines);
      }
      progress.accept(i + 1, all.size());
    }
    JsonObject summary = new JsonObject();
    summary.addProperty("task", "dialogue");
    counts.forEach(summary::addProperty);
    return summary;
  }

  private void one(Domain domain, JsonObject line, Consumer<JsonObject> lines) {
    FlatFacts flat = new FlatFacts(domain);
    JsonObject before = line.getAsJsonObject("before");
    JsonArray after = line.getAsJsonObject("after").getAsJsonArray("constraints");
    List<Constraint> expected = flat.known(after);
    if (expected.size() < after.size()) {
      counts.merge("skipped", 1, Integer::sum);
      return;
    }
    ReplyExam.Asked asked =
        asked(domain, line, flat.known(before.getAsJsonArray("constraints")), before);
    ReplyExam.Taken taken = exams.apply(domain).take(asked, line.get("request").getAsString());
    SpecDiff diff = SpecDiff.of(domain, meanings(expected), meanings(taken.spec().constraints()));
    boolean open =
        !taken.doubts().isEmpty()
            || unanswered(asked, taken)
            || !Problems.faults(domain, taken.spec()).isEmpty();
    String judged = open ? "asked" : diff.sameMeaning() ? "right" : "wrong";
    counts.merge(judged, 1, Integer::sum);
    JsonObject json = new JsonObject();
    json.add("id", line.get("id"));
    json.addProperty("judged", judged);
    json.addProperty("spec_right", diff.sameMeaning());
    json.add("missing", strings(diff.missing()));
    json.add("extra", strings(diff.extra()));
    json.add("doubts", OutcomeJson.list(taken.doubts(), JsonPrimitive::new));
    lines.accept(json);
  }

  /** A question for something missing is still open when the reply adds nothing. */
  private static boolean unanswered(ReplyExam.Asked asked, ReplyExam.Taken taken) {
    return asked.open().isEmpty() && taken.spec().constraints().size() <= asked.known().size();
  }

  private static ReplyExam.Asked asked(
      Domain domain, JsonObject line, List<Constraint> known, JsonObject before) {
    FlatFacts flat = new FlatFacts(domain);
    JsonArray items = before.getAsJsonArray("open");
    List<Constraint> open = flat.known(items);
    boolean missing = open.stream().allMatch(c -> c.slots().isEmpty());
    if (missing) {
      String question =
          open.isEmpty()
              ? line.get("question").getAsString()
              : domain.kinds().get(open.get(0).kind()).question();
      return new ReplyExam.Asked(question, known, List.of(), List.of());
    }
    List<Constraint> ways = new ArrayList<>();
    if (items.size() == 1) {
      ways.addAll(flat.ways(items.get(0).getAsJsonObject()));
    }
    return new ReplyExam.Asked(line.get("question").getAsString(), known, open, ways);
  }

  private static List<Meaning> meanings(List<Constraint> constraints) {
    return constraints.stream().map(Meaning::of).toList();
  }

  private static JsonElement strings(List<Meaning> meanings) {
    return OutcomeJson.list(meanings, m -> new JsonPrimitive(m.toString()));
  }
}
