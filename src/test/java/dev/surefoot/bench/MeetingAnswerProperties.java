package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.DayOuts;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A valid plan, written in the official format, is acted out to its end. */
class MeetingAnswerProperties {

  /**
   * Builds an instance around a plan: person i is at place i from the moment that the plan meets
   * them, after some waiting.
   */
  @Property(tries = 300)
  void whatIsPlannedCanBeActedOut(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 90) Integer> waits,
      @ForAll @Size(6) List<@IntRange(max = 40) Integer> roads,
      @ForAll @Size(6) List<@IntRange(min = 1, max = 120) Integer> lengths) {
    JsonArray constraints = new JsonArray();
    constraints.add(array("Mill", "9:00AM"));
    JsonObject matrix = new JsonObject();
    List<Step> steps = new ArrayList<>();
    int now = 540;
    String here = "Mill";
    for (int i = 0; i < waits.size(); i++) {
      String there = "Place " + i;
      JsonObject row = new JsonObject();
      row.addProperty(there, roads.get(i));
      matrix.add(here, row);
      steps.add(step("travel", Map.of("from", here, "to", there), now, now + roads.get(i)));
      int begin = now + roads.get(i) + waits.get(i);
      int end = begin + lengths.get(i);
      steps.add(step("meet", Map.of("person", "Person " + i, "place", there), begin, end));
      JsonArray person = array("Person " + i, there, clock(begin) + " to " + clock(end));
      person.add(lengths.get(i));
      constraints.add(person);
      now = end;
      here = there;
    }
    if (now >= 24 * 60) {
      return;
    }
    JsonObject row = new JsonObject();
    row.add("constraints", constraints);
    row.add("dist_matrix", matrix);
    String answer = new MeetingAnswer().write(spec(), new Plan("meeting", steps));
    MeetingSimulation.Run run = MeetingSimulation.of(row).run(answer);
    assertThat(run.stopped()).isNull();
    assertThat(run.met()).isEqualTo(waits.size());
  }

  private static Spec spec() {
    return DayOuts.spec();
  }

  private static String clock(int minutes) {
    int hour = minutes / 60;
    return "%d:%02d%s".formatted((hour + 11) % 12 + 1, minutes % 60, hour < 12 ? "AM" : "PM");
  }

  private static JsonArray array(String... texts) {
    JsonArray array = new JsonArray();
    List.of(texts).forEach(array::add);
    return array;
  }

  private static Step step(String tool, Map<String, Object> args, int start, int end) {
    return new Step(tool + start, tool, args, start, end, List.of());
  }
}
