package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journey must fulfil before anything is looked up, and what is said when it does not. */
class TravelExpectsTest {

  private static final Domain TRAVEL = DomainLoader.load(Path.of("."), "travel");

  @Test
  void anOrdinaryJourneyIsInOrder() {
    assertThat(faults("")).isEmpty();
    assertThat(faults("days count 3")).isEmpty();
    assertThat(faults("dates to -; days count 5; cities count 4; budget most 900")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dates to 2031-04-30 | The journey ends on April 30, 2031, before it begins on May 1, 2031.",
        "days count 4 | May 1, 2031 to May 3, 2031 are 3 days, but 4 are asked for.",
        "dates to - | It is not said how many days the journey lasts, or when it ends.",
        "dates to 2031-05-01 | A journey of one day has no night, so there is nothing to book.",
        "dates to -; days count 0 | A journey of 0 days is none.",
        "dates to 2031-06-09 | A journey of 40 days is longer than can be planned here, which is 14 days.",
        "people count 0 | A journey for 0 people is none.",
        "people count 400 | A journey for 400 people is larger than can be planned here, which is 100.",
        "cities count 0 | A journey to 0 cities leads nowhere.",
        "cities count 3 | 3 days are too short for 3 cities, with a night in each.",
        "destination place Avon | The journey starts in Avon and goes to Avon, which is the same.",
        "budget most 0 | A budget of $0 buys nothing.",
        "hotel_rating least 60 | A lodging has five stars at most, but 6.0 are asked for.",
        "restaurant_rating least 60 | A restaurant has five stars at most, but 6.0 are asked for.",
        "min_sights count 9 | 9 sights on a day are more than anybody sees.",
        "max_sights count 0 | With at most 0 sights a day there is nothing to travel for.",
        "meal_count food French times 10 | French food 10 times does not fit into 3 days."
      })
  void aFaultIsSaid(String changes, String message) {
    assertThat(faults(changes)).containsExactly(message);
  }

  /** The journey with some facts written anew, as {@code kind slot value slot value; kind ...}. */
  private static List<String> faults(String changes) {
    Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
    facts.put("origin", new LinkedHashMap<>(Map.of("city", "Avon")));
    facts.put("destination", new LinkedHashMap<>(Map.of("place", "Bree")));
    facts.put("dates", new LinkedHashMap<>(Map.of("from", "2031-05-01", "to", "2031-05-03")));
    for (String change : changes.isEmpty() ? new String[0] : changes.split("; ")) {
      String[] words = change.split(" ");
      Map<String, Object> slots = facts.computeIfAbsent(words[0], k -> new LinkedHashMap<>());
      for (int i = 1; i < words.length; i += 2) {
        slots.put(words[i], value(words[i + 1]));
      }
      slots.values().remove("-");
    }
    List<Constraint> constraints = new ArrayList<>();
    facts.forEach(
        (kind, slots) -> constraints.add(new Constraint(kind, kind, slots, Strength.HARD, null)));
    return Problems.faults(TRAVEL, new Spec("travel", constraints, List.of())).stream()
        .map(Fault::problem)
        .toList();
  }

  private static Object value(String word) {
    return word.matches("\\d{1,4}") ? (Object) Integer.valueOf(word) : word;
  }
}
