package dev.surefoot.bench.travelplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans as official day objects and back. */
class DayFormatTest {

  private static final List<Step> STEPS =
      List.of(
          step(
              "go-1",
              "go",
              1,
              1,
              Map.of(
                  "by", "flight", "number", "F01", "from", "Avon", "to", "Bree", "cost", 90,
                  "departs", 485, "arrives", 610)),
          step(
              "go-2",
              "go",
              3,
              3,
              Map.of(
                  "by", "taxi", "from", "Bree", "to", "Avon", "cost", 200, "minutes", 125, "km",
                  200)),
          step("stay-1", "stay", 1, 3, Map.of("hotel", "Big, Old Loft", "city", "Bree")),
          step("lunch-2", "eat", 2, 2, eats("lunch", "Inn")),
          step("dinner-1", "eat", 1, 1, eats("dinner", "Grill")),
          step("see-1", "see", 2, 2, Map.of("sight", "Old Mill", "city", "Bree")),
          step("see-2", "see", 2, 2, Map.of("sight", "Pier", "city", "Bree")));

  @Test
  void daysAsTheBenchmarkWantsThem() {
    JsonArray days = DayWriter.write(new Plan("travel", STEPS));
    assertThat(days)
        .isEqualTo(
            Sampled.json(
                """
                [{"days": 1, "current_city": "from Avon to Bree",
                  "transportation": "Flight Number: F01, from Avon to Bree, Departure Time: 08:05, Arrival Time: 10:10",
                  "breakfast": "-", "attraction": "-", "lunch": "-", "dinner": "Grill, Bree",
                  "accommodation": "Big, Old Loft, Bree"},
                 {"days": 2, "current_city": "Bree", "transportation": "-", "breakfast": "-",
                  "attraction": "Old Mill, Bree;Pier, Bree;", "lunch": "Inn, Bree", "dinner": "-",
                  "accommodation": "Big, Old Loft, Bree"},
                 {"days": 3, "current_city": "from Bree to Avon",
                  "transportation": "Taxi, from Bree to Avon, duration: 2 hours 5 mins, distance: 200 km, cost: 200",
                  "breakfast": "-", "attraction": "-", "lunch": "-", "dinner": "-",
                  "accommodation": "-"}]
                """));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    JsonArray days = DayWriter.write(new Plan("travel", STEPS));
    DayReader.Steps read = DayReader.read(problem(), days);
    assertThat(read.unknown()).isEmpty();
    assertThat(read.steps()).containsExactlyInAnyOrderElementsOf(STEPS);
  }

  @Test
  void whatIsNoOptionIsSaid() {
    JsonArray days = DayWriter.write(new Plan("travel", STEPS));
    days.get(1).getAsJsonObject().addProperty("lunch", "Nowhere, Bree");
    days.get(2).getAsJsonObject().addProperty("transportation", "On foot");
    days.get(0).getAsJsonObject().addProperty("accommodation", "Old, Bree");
    assertThat(DayReader.read(problem(), days).unknown())
        .containsExactlyInAnyOrder("Nowhere, Bree", "On foot", "Old, Bree", "Big, Old Loft, Bree");
  }

  private static Map<String, Object> eats(String meal, String name) {
    return Map.of("meal", meal, "restaurant", name, "city", "Bree");
  }

  private static Step step(String id, String tool, int start, int end, Map<String, Object> args) {
    return new Step(id, tool, args, start, end, List.of());
  }

  private static Problem problem() {
    List<Problem.Slot> slots = new ArrayList<>();
    STEPS.forEach(s -> slots.add(new Problem.Slot(s.id(), List.of(s), s)));
    return new Problem() {
      @Override
      public Domain domain() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Spec spec() {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Check> checks() {
        return List.of();
      }

      @Override
      public Decision decision() {
        return new Choose(slots);
      }

      @Override
      public Plan complete(List<Step> decisions) {
        return new Plan("travel", decisions);
      }

      @Override
      public List<Step> decisions(Plan plan) {
        return plan.steps();
      }
    };
  }
}
