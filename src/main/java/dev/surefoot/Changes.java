package dev.surefoot;

import dev.surefoot.Revised.Change;
import dev.surefoot.domain.Domain;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** How two specs differ, in what they state. */
final class Changes {

  private Changes() {}

  /** Differences; a fact that keeps its id has changed, others are gone or new. */
  static List<Change> between(Domain domain, Spec before, Spec after) {
    List<Constraint> old = Gatherer.stated(domain, before).constraints();
    List<Constraint> now = Gatherer.stated(domain, after).constraints();
    List<Change> changes = new ArrayList<>();
    for (Constraint was : old) {
      if (now.stream().noneMatch(c -> same(was, c))) {
        Constraint is =
            now.stream()
                .filter(c -> c.id().equals(was.id()) && c.kind().equals(was.kind()))
                .findFirst()
                .orElse(null);
        changes.add(new Change(was, is));
      }
    }
    for (Constraint is : now) {
      boolean known = old.stream().anyMatch(c -> same(is, c));
      if (!known && changes.stream().noneMatch(c -> is.equals(c.after()))) {
        changes.add(new Change(null, is));
      }
    }
    return changes;
  }

  private static boolean same(Constraint a, Constraint b) {
    return a.kind().equals(b.kind()) && a.slots().equals(b.slots()) && a.strength() == b.strength();
  }
}
