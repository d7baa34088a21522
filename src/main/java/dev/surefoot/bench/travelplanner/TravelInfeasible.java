package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.Measures;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Variants of the tasks that no plan fits: a budget one dollar below the least that a plan costs, a
 * kind of room that is nowhere to be had, and what else a file names. Each must be recognised; see
 * {@link ConflictCheck} for what is then tried.
 */
public final class TravelInfeasible {

  /** A variant, and who plans it. */
  private record Variant(String name, Surefoot planner, Spec spec) {}

  private final Surefoot surefoot;
  private final TravelPlanner.Settings settings;
  private final @Nullable Path variants;

  /**
   * A run.
   *
   * @param surefoot opened with the tables
   * @param settings with facts
   * @param variants further variants, see {@link SpecChange}; null for the usual ones
   */
  public TravelInfeasible(
      Surefoot surefoot, TravelPlanner.Settings settings, @Nullable Path variants) {
    this.surefoot = surefoot;
    this.settings = settings;
    this.variants = variants;
  }

  /**
   * Runs all tasks.
   *
   * @param lines takes one JSON object a variant
   * @param progress takes the number of tasks done and the number in all
   * @return the summary
   */
  public JsonObject run(Consumer<JsonObject> lines, BiConsumer<Integer, Integer> progress)
      throws IOException {
    List<SpecChange> kinds = SpecChange.read(variants, "impossible.jsonl");
    TravelTasks tasks = new TravelTasks(surefoot, settings);
    InfeasibleSummary summary = new InfeasibleSummary();
    List<JsonObject> all = tasks.all();
    for (int i = 0; i < all.size(); i++) {
      for (Variant variant : variants(tasks, all.get(i), kinds)) {
        lines.accept(tried(TravelTasks.id(all.get(i)), variant, tasks.domain(), summary));
      }
      progress.accept(i + 1, all.size());
    }
    return summary.json();
  }

  private static List<Variant> variants(
      TravelTasks tasks, JsonObject task, List<SpecChange> kinds) {
    Spec spec = TravelChanges.needed(tasks, task);
    Surefoot planner = tasks.planner(task);
    List<Variant> all = new ArrayList<>();
    least(planner, spec)
        .ifPresent(
            least ->
                all.add(
                    new Variant(
                        "budget-below-least",
                        planner,
                        with(spec, "budget", Map.of("most", least - 1)))));
    MissingRoom.of(task)
        .ifPresent(
            missing ->
                all.add(
                    new Variant(
                        "room-not-there",
                        tasks.planner(missing.task()),
                        with(spec, "room_type", Map.of("is", missing.room())))));
    for (SpecChange kind : kinds) {
      kind.applied(tasks.domain(), spec)
          .ifPresent(changed -> all.add(new Variant(kind.name(), planner, changed)));
    }
    return all;
  }

  /** What the cheapest plan costs that keeps everything but the budget; proven. */
  private static OptionalInt least(Surefoot planner, Spec spec) {
    List<Constraint> all = new ArrayList<>(spec.constraints());
    all.removeIf(c -> c.kind().equals("budget"));
    Constraint cheaper =
        new Constraint("cheapest", "cheaper", Map.of("what", "everything"), Strength.SOFT, null);
    all.add(cheaper);
    Outcome outcome =
        planner.plan(new Spec(spec.domain(), all, List.of()), Drafter.none()).outcome();
    return OutcomeJson.proof(outcome).equals("optimal")
        ? planner.verify(OutcomeJson.plan(outcome), OutcomeJson.spec(outcome)).violations().stream()
            .filter(v -> cheaper.equals(v.constraint()))
            .mapToInt(v -> Math.toIntExact(v.measure()))
            .findFirst()
        : OptionalInt.empty();
  }

  private static Spec with(Spec spec, String kind, Map<String, Object> slots) {
    List<Constraint> all = new ArrayList<>(spec.constraints());
    all.removeIf(c -> c.kind().equals(kind));
    all.add(new Constraint("variant", kind, slots, Strength.HARD, null));
    return new Spec(spec.domain(), all, spec.notTaken());
  }

  private static JsonObject tried(
      String id, Variant variant, Domain domain, InfeasibleSummary summary) {
    long begun = System.nanoTime();
    Outcome outcome = variant.planner().plan(variant.spec(), Drafter.none()).outcome();
    double seconds = (System.nanoTime() - begun) / 1e9;
    ConflictCheck check =
        outcome instanceof Outcome.Infeasible none
            ? ConflictCheck.of(variant.planner(), domain, none)
            : null;
    summary.add(variant.name(), OutcomeJson.name(outcome), check, seconds);
    JsonObject json = OutcomeJson.of(domain, outcome);
    json.remove("spec");
    json.remove("plan");
    json.addProperty("id", id);
    json.addProperty("variant", variant.name());
    json.addProperty("seconds", Measures.rounded(seconds));
    if (check != null) {
      json.add("check", check.json());
    }
    return json;
  }
}
