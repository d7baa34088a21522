package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDiffTest {

  private static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));
  private static final Path SHARED = Path.of("/work/shared/data");

  @Test
  void bothFormsOfACalendarMeanTheSame() {
    List<Meaning> grouped =
        Expected.of(
            DOMAINS.get("calendar"),
            json(
                """
                {'constraints': [
                 {'kind': 'busy', 'person': 'Ida', 'slots': [['Monday', '9:00', '10:00']], 'force': 'hard'},
                 {'kind': 'busy', 'person': 'Bram', 'slots': [], 'force': 'hard'},
                 {'kind': 'preference_not', 'person': 'Ida', 'slots': [['Monday', '9:00', '14:30']],
                  'relation': 'before 14:30', 'force': 'soft'},
                 {'kind': 'cannot', 'person': 'Bram', 'slots': [['Friday', '9:00', '17:00']],
                  'relation': 'whole day', 'force': 'hard'}]}
                """));
    List<Meaning> flat =
        Expected.of(
            DOMAINS.get("calendar"),
            json(
                """
                {'constraints': [
                 {'kind': 'busy', 'person': 'Ida', 'day': 'Monday', 'from': '09:00', 'to': '10:00'},
                 {'kind': 'free', 'person': 'Bram', 'force': 'hard'},
                 {'kind': 'avoid', 'person': 'Ida', 'day': 'Monday', 'relation': 'before', 'time': '14:30'},
                 {'kind': 'cannot', 'person': 'Bram', 'day': 'Friday', 'relation': 'whole_day'}]}
                """));
    assertThat(grouped).containsExactlyElementsOf(flat);
  }

  @Test
  void aShorterNameIsTheSameWhenOnlyOneFits() {
    Domain meeting = DOMAINS.get("meeting");
    List<Meaning> expected = List.of(must("Mr Rowan Beech"), must("Hope"));
    assertThat(SpecDiff.of(meeting, expected, List.of(must("Beech"), must("hope"))).sameMeaning())
        .isTrue();
    SpecDiff diff = SpecDiff.of(meeting, expected, List.of(must("Birch"), must("hope")));
    assertThat(diff.sameMeaning()).isFalse();
    assertThat(diff.missing()).containsExactly(must("Mr Rowan Beech"));
    assertThat(diff.extra()).containsExactly(must("Birch"));
  }

  @Test
  void aWishIsNotAMust() {
    Meaning wish = new Meaning("must_meet", Map.of("person", "hope"), Strength.SOFT);
    assertThat(
            SpecDiff.of(DOMAINS.get("meeting"), List.of(must("Hope")), List.of(wish)).sameMeaning())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reworded/reworded",
        "corpus/calendar",
        "corpus/calendar2",
        "corpus/meeting",
        "corpus/meeting2",
        "corpus/trip",
        "corpus/trip2"
      })
  void everyStoredLineCanBeRead(String name) throws Exception {
    Path file = SHARED.resolve(name + ".jsonl");
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not here");
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .filter(line -> DOMAINS.containsKey(line.get("task").getAsString()))
          .filter(line -> !line.getAsJsonObject("expect").has("org"))
          .forEach(SpecDiffTest::hasAllRequiredKinds);
    }
  }

  private static void hasAllRequiredKinds(JsonObject line) {
    Domain domain = DOMAINS.get(line.get("task").getAsString());
    List<Meaning> meanings = Expected.of(domain, line.getAsJsonObject("expect"));
    domain.kinds().values().stream()
        .filter(Domain.Kind::required)
        .forEach(
            kind ->
                assertThat(meanings)
                    .as("%s of %s", kind.name(), line.get("id"))
                    .anyMatch(m -> m.kind().equals(kind.name())));
  }

  private static Meaning must(String person) {
    return Meaning.of(
        new Constraint("c", "must_meet", Map.of("person", person), Strength.HARD, null));
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
