package dev.surefoot.read.teach;

import dev.surefoot.read.point.Answer.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Facts that may be said as one, of each of several. */
final class Together {

  private Together() {}

  static boolean alike(Fact a, Fact b) {
    return a.op() == b.op()
        && a.kind().equals(b.kind())
        && a.soft() == b.soft()
        && a.values().keySet().equals(b.values().keySet());
  }

  /** Slots in which the facts differ. */
  static Set<String> differing(List<Fact> facts) {
    Set<String> slots = new TreeSet<>();
    Map<String, Object> first = facts.get(0).values();
    for (Fact fact : facts) {
      first.keySet().stream()
          .filter(s -> !Objects.equals(first.get(s), fact.values().get(s)))
          .forEach(slots::add);
    }
    return slots;
  }
}
