package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.point.Answer.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slots that hold several words. */
final class Lists {

  private Lists() {}

  static List<?> union(List<?> a, List<?> b) {
    Set<Object> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  static List<?> without(List<?> a, List<?> b) {
    return a.stream().filter(v -> !b.contains(v)).toList();
  }

  /** Two facts that say one list, as one; null when they do not. */
  static @Nullable Fact joined(Fact a, Fact b) {
    boolean alike = a.op() == b.op() && a.kind().equals(b.kind()) && a.soft() == b.soft();
    if (!alike || a.kind().slots().values().stream().noneMatch(Domain.Slot::list)) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (String slot : a.values().keySet()) {
      Object left = a.values().get(slot);
      Object right = b.values().get(slot);
      if (left instanceof List<?> some && right instanceof List<?> more) {
        values.put(slot, union(some, more));
      } else if (left != null && left.equals(right)) {
        values.put(slot, left);
      } else {
        return null;
      }
    }
    List<Tag> used = new ArrayList<>(a.used());
    used.addAll(b.used());
    return new Fact(a.op(), a.kind(), a.soft(), values, used);
  }
}
