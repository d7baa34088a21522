package dev.surefoot.bench.travelplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every official check on an invented trip: plans that break just that one, and the quirks. */
class ScoreTest {

  private static final Sandbox SANDBOX = Sampled.sandbox();

  @Test
  void thePlanPassesEverything() {
    assertThat(failed(Sampled.plan())).isEmpty();
    assertThat(score(Sampled.facts(), Sampled.plan()).passes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "3 | lunch | Grill, Bree | restaurants_differ",
        "3 | attraction | Pier, Bree; | sights_differ",
        "3 | lunch | Dune, Dun | current_city",
        "3 | attraction | Moat, Cam; | in_sandbox",
        "2 | dinner | Nowhere, Bree | in_sandbox",
        "4 | accommodation | Tent, Cam | in_sandbox minimum_nights",
        "5 | transportation | Taxi, from Cam to Dun | in_sandbox current_city transport_agrees",
        "1 | transportation | - | transport_agrees complete",
        "2 | attraction | - | complete",
        "4 | breakfast | - | complete",
        "4 | accommodation | - | complete minimum_nights",
        "1 | lunch | Cellar Door, Bree | in_sandbox"
      })
  void aPlanThatBreaksIt(int day, String key, String value, String broken) {
    assertThat(failed(Sampled.with(day, key, value))).containsExactlyInAnyOrder(broken.split(" "));
  }

  @Test
  void theRoundIsThroughTheStateThatWasAskedFor() {
    TravelFacts f = Sampled.facts();
    TravelFacts hill =
        new TravelFacts("Avon", "Hill", 5, 2, 2, f.budget(), null, List.of(), null, null);
    assertThat(failed(hill, Sampled.plan())).containsExactly("city_route");
    assertThat(failed(Sampled.with(5, "current_city", "from Cam to Bree"))).contains("city_route");
  }

  @Test
  void minimumNights() {
    assertThat(lodged("Keep, Bree")).containsExactly("minimum_nights");
  }

  @Test
  void aHouseThatStandsTwiceMayBeLeftEarly() {
    JsonArray plan = Sampled.with(3, "accommodation", "B, Cam");
    assertThat(Sandbox.named(SANDBOX.lodgings(), "B, Cam")).hasSize(1);
    plan.get(3).getAsJsonObject().addProperty("accommodation", "Barn, Cam");
    assertThat(failed(plan)).containsExactly("minimum_nights");
    assertThat(Sandbox.named(SANDBOX.lodgings(), "e, Bree")).hasSize(2);
  }

  @Test
  void hardChecks() {
    assertThat(lodged("Den, Bree")).containsExactly("house_rule");
    assertThat(lodged("Hall, Bree")).containsExactly("room_type");
    assertThat(failed(Sampled.with(3, "dinner", "-"))).containsExactly("cuisine");
    assertThat(failed(Sampled.budget(886), Sampled.plan())).containsExactly("budget");
    assertThat(failed(Sampled.budget(887), Sampled.plan())).isEmpty();
    assertThat(failed(Sampled.facts("self-driving"), Sampled.plan())).containsExactly("transport");
  }

  @Test
  void aMealAtHomeEndsTheScanOfItsDay() {
    JsonArray plan = Sampled.with(1, "breakfast", "Home, Avon");
    assertThat(failed(plan))
        .as("the French lunch behind it is not seen")
        .containsExactly("cuisine");
  }

  @Test
  void driversDoNotFly() {
    JsonArray plan = Sampled.with(1, "transportation", "Flight Number: F01, from Avon to Bree, x");
    assertThat(failed(Sampled.facts(null), plan)).containsExactly("transport_agrees");
    assertThat(failed(Sampled.facts(), plan)).containsExactly("transport_agrees", "transport");
  }

  @Test
  void hardChecksWaitForSandboxAndCompleteness() {
    Score score = score(Sampled.budget(1), Sampled.with(2, "attraction", "-"));
    assertThat(score.hard()).isEmpty();
    assertThat(score.keepsHard()).isFalse();
    assertThat(score.asked()).isEqualTo(5);
  }

  @Test
  void onDaysWithoutJourneyNearlyAnyCityPasses() {
    JsonArray plan = Sampled.with(2, "lunch", "Fork, Cam");
    plan.get(3).getAsJsonObject().addProperty("lunch", "Cellar, Bree");
    assertThat(failed(plan)).isEmpty();
  }

  @Test
  void whatComesBehindTheLastSemicolonIsNotSeen() {
    assertThat(failed(Sampled.with(2, "attraction", "Park, Bree;Nothing, Nowhere"))).isEmpty();
  }

  @Test
  void nobodyPassesThroughACityOrComesBack() {
    assertThat(failed(Sampled.with(2, "current_city", "Cam"))).contains("city_route");
    assertThat(failed(Sampled.with(4, "current_city", "Bree"))).contains("city_route");
    assertThat(failed(Sampled.with(4, "current_city", "Elsewhere"))).contains("city_route");
  }

  @Test
  void aDayOfDrivingIsNoRoad() {
    assertThat(SANDBOX.road(new Cells.Route("Avon", "Dun"))).isNull();
    assertThat(SANDBOX.road(new Cells.Route("Bree", "Avon"))).as("other direction").isNull();
    assertThat(SANDBOX.road(new Cells.Route("Avon(Vale)", "Bree(Dale)"))).isNotNull();
  }

  @Test
  void carsAndRoomsAreShared() {
    TravelFacts f = Sampled.facts();
    TravelFacts six = new TravelFacts("Avon", "Dale", 5, 2, 6, 1, null, List.of(), null, null);
    Trip two = new Trip(f, f.within(Day.of(Sampled.plan())), SANDBOX);
    Trip all = new Trip(six, six.within(Day.of(Sampled.plan())), SANDBOX);
    assertThat(Cost.of(two)).isCloseTo(887, within(0.001));
    // two cars, three rooms of two and six of one, six meals each
    assertThat(Cost.of(all)).isCloseTo(2 * 27 + 2 * 300 + 2 * 450 + 6 * 9 * 20, within(0.001));
  }

  @Test
  void metricsCountWhatWasNotDelivered() {
    Metrics metrics = new Metrics();
    metrics.add(score(Sampled.facts(), Sampled.plan()));
    metrics.add(score(Sampled.facts(), Sampled.with(2, "attraction", "-")));
    metrics.add(score(Sampled.facts(), new JsonArray()));
    JsonObject json = metrics.json();
    assertThat(json.get("delivery").getAsDouble()).isCloseTo(2 / 3.0, within(0.001));
    assertThat(json.get("commonsense_micro").getAsDouble()).isCloseTo(15 / 24.0, within(0.001));
    assertThat(json.get("commonsense_macro").getAsDouble()).isCloseTo(1 / 3.0, within(0.001));
    assertThat(json.get("hard_micro").getAsDouble()).isCloseTo(5 / 15.0, within(0.001));
    assertThat(json.get("hard_macro").getAsDouble()).isCloseTo(1 / 3.0, within(0.001));
    assertThat(json.get("final_pass").getAsDouble()).isCloseTo(1 / 3.0, within(0.001));
  }

  @Test
  void rubbishIsJudgedNotThrown() {
    JsonArray rubbish = Sampled.json("[{}, 3, {\"current_city\": \"from here\"}]").getAsJsonArray();
    assertThat(score(Sampled.facts(), rubbish).passes()).isFalse();
  }

  private static List<String> lodged(String lodging) {
    JsonArray plan = Sampled.with(1, "accommodation", lodging);
    plan.get(1).getAsJsonObject().addProperty("accommodation", lodging);
    return failed(plan);
  }

  private static List<String> failed(JsonArray plan) {
    return failed(Sampled.facts(), plan);
  }

  private static List<String> failed(TravelFacts facts, JsonArray plan) {
    return score(facts, plan).failed().asList().stream().map(e -> e.getAsString()).toList();
  }

  private static Score score(TravelFacts facts, JsonArray plan) {
    return Score.of(facts, plan, SANDBOX);
  }
}
