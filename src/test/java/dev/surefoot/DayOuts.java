package dev.surefoot;

import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.read.RequestReader;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A day with two friends, and readers that know it by heart. */
public final class DayOuts {

  private DayOuts() {}

  /** Ida at the Quay, Bram at the Tower. */
  public static Spec spec() {
    List<Constraint> constraints = new ArrayList<>();
    add(constraints, "start", "place", "Mill", "time", 540);
    add(constraints, "window", "person", "Ida", "place", "Quay", "from", 540, "to", 660);
    add(constraints, "window", "person", "Bram", "place", "Tower", "from", 570, "to", 725);
    add(constraints, "min_duration", "person", "Ida", "minutes", 30);
    add(constraints, "min_duration", "person", "Bram", "minutes", 60);
    add(constraints, "travel", "from", "Mill", "to", "Quay", "minutes", 10);
    add(constraints, "travel", "from", "Quay", "to", "Tower", "minutes", 20);
    return new Spec("meeting", constraints, List.of());
  }

  /** The same and one thing more. */
  public static Spec with(Spec spec, String kind, Object... slots) {
    List<Constraint> constraints = new ArrayList<>(spec.constraints());
    add(constraints, kind, slots);
    return new Spec(spec.domain(), constraints, spec.notTaken());
  }

  private static void add(List<Constraint> constraints, String kind, Object... slots) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < slots.length; i += 2) {
      values.put((String) slots[i], slots[i + 1]);
    }
    String id = "c" + (constraints.size() + 1);
    constraints.add(new Constraint(id, kind, values, Strength.HARD, null));
  }

  /** Reads every request as this day. */
  public static RequestReader reader() {
    return reader(spec());
  }

  /** Reads every request so. */
  public static RequestReader reader(Spec spec) {
    return (request, replies, candidates, model) -> new Reading(spec, List.of(), 0, 0);
  }

  /** Doubts every request. */
  public static RequestReader doubting(String question, Quote about) {
    Doubt doubt = new Doubt(question, about);
    return (request, replies, candidates, model) -> new Reading(spec(), List.of(doubt), 2, 90);
  }
}
