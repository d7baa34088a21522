package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.DomainLoader;
import dev.surefoot.gather.Gatherers;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {

  private final Line line =
      new Line(
          DomainLoader.loadAll(Path.of(".")),
          new Gatherers(null, Path.of("target/tables")),
          Search.WHOLE,
          dev.surefoot.trace.Traces.none());
  private final List<Constraint> facts = new ArrayList<>();

  private void fact(String kind, Map<String, Object> slots) {
    facts.add(new Constraint("c" + facts.size(), kind, slots, Strength.HARD, null));
  }

  private void travel(String from, String to, int minutes) {
    fact("travel", Map.of("from", from, "to", to, "minutes", minutes));
  }

  private void person(String name, String place, int from, int to) {
    fact("window", Map.of("person", name, "place", place, "from", from, "to", to));
    fact("min_duration", Map.of("person", name, "minutes", 30));
  }

  /** The way to the Quay has become longer, and Ida has left, after she was met there. */
  @Test
  void aReplanKeepsWhatWasDoneAgainstTheRules() {
    fact("start", Map.of("place", "Mill", "time", 540));
    travel("Mill", "Quay", 90);
    travel("Quay", "Mill", 10);
    person("Ida", "Quay", 540, 570);
    person("Bram", "Mill", 560, 700);
    Step way =
        new Step(
            "travel-meet-1", "travel", Map.of("from", "Mill", "to", "Quay"), 540, 550, List.of());
    Step ida =
        new Step("meet-1", "meet", Map.of("person", "Ida", "place", "Quay"), 550, 580, List.of());
    Spec spec = new Spec("meeting", facts, List.of());
    List<Step> done = List.of(way, ida);
    List<Step> steps = line.rest(spec, new Plan("meeting", done), done).get().plan().steps();
    assertThat(steps).startsWith(way, ida);
    assertThat(steps.get(3).args()).containsEntry("person", "Bram");
    assertThat(steps.get(3).start()).isEqualTo(590);
  }
}
