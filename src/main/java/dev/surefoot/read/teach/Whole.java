package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text says as a whole, which its clauses may lean on.
 *
 * @param everybody all people named, which {@code *} stands for
 * @param days all weekdays allowed, which {@code -} stands for
 * @param links length of each connection stated, by its pair of names; 0 when it has none
 * @param places all places, which {@code *} stands for in a connection
 * @param once what is stated of each name in kinds that say one thing of it
 * @param from beginning of the time it speaks of, in minutes; 0 when not stated
 * @param to end of it; 1440 when not stated
 * @param last number of the last day; 0 when not stated
 */
record Whole(
    Set<String> everybody,
    Set<String> days,
    Map<List<String>, Object> links,
    Set<String> places,
    Map<List<String>, Object> once,
    int from,
    int to,
    int last) {

  static final Whole NOTHING =
      new Whole(Set.of(), Set.of(), Map.of(), Set.of(), Map.of(), 0, 1440, 0);

  /** Whether {@code *} can stand for more than one. */
  boolean many() {
    return everybody.size() > 1 || places.size() > 1;
  }

  static Whole of(Domain domain, List<Meaning> meanings) {
    Set<String> people = new LinkedHashSet<>();
    Set<String> days = new LinkedHashSet<>();
    Map<List<String>, Object> links = new LinkedHashMap<>();
    Set<String> places = new LinkedHashSet<>();
    Map<List<String>, Object> once = new LinkedHashMap<>();
    int[] frame = {0, 1440, 0};
    for (Meaning m : meanings) {
      Domain.Kind kind = domain.kinds().get(m.kind());
      if (kind != null) {
        frame(kind, m, frame);
        boolean link = link(domain.planning().links(), m, links, places);
        for (Domain.Slot slot : link ? List.<Domain.Slot>of() : kind.slots().values()) {
          Object value = m.values().get(slot.name());
          if (value != null && slot.everybody() && !value.equals("*")) {
            people.add(value.toString());
          }
          if (value != null && kind.oncePer().equals(List.of(slot.name()))) {
            once.put(List.of(m.kind(), value.toString()), others(m, slot));
          }
          if (value != null && slot.list()) {
            days.add(value.toString());
          }
        }
      }
    }
    return new Whole(people, days, links, places, once, frame[0], frame[1], frame[2]);
  }

  /** What a meaning says of the name in a slot. */
  static Object others(Meaning m, Domain.Slot slot) {
    Map<String, Object> others = new LinkedHashMap<>(m.values());
    others.remove(slot.name());
    return others;
  }

  /** People aside, {@code *} in a connection is any place. */
  private static boolean link(
      Planning.@Nullable Links links,
      Meaning m,
      Map<List<String>, Object> stated,
      Set<String> places) {
    if (links == null || !m.kind().equals(links.kind())) {
      return false;
    }
    String from = Aligner.key(String.valueOf(m.values().get(links.from())));
    String to = Aligner.key(String.valueOf(m.values().get(links.to())));
    Object length = links.value() == null ? null : m.values().get(links.value());
    stated.put(List.of(from, to), length == null ? 0 : length);
    places.add(from);
    places.add(to);
    return true;
  }

  private static void frame(Domain.Kind kind, Meaning m, int[] frame) {
    if (!kind.unique()) {
      return;
    }
    boolean begun = false;
    for (Domain.Slot slot : kind.slots().values()) {
      Object value = m.values().get(slot.name());
      if (value instanceof Integer n && slot.type() == Domain.Type.TIME) {
        frame[begun ? 1 : 0] = n;
        begun = true;
      } else if (value instanceof Integer n && slot.type() == Domain.Type.COUNT) {
        frame[2] = n;
      }
    }
  }
}
