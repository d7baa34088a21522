package dev.surefoot;

import dev.surefoot.Revised.Change;
import dev.surefoot.domain.Background;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Source;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What looked-up facts rest on: kinds that the calls of tables speak of. */
final class Basis {

  private static final Pattern KIND = Pattern.compile("spec\\.([a-z][a-z0-9_]*)");

  private Basis() {}

  /**
   * The spec after a change, with the facts that were looked up before where nothing has changed
   * that they rest on; else without any, so that they are looked up again.
   */
  static Spec carried(Domain domain, Spec before, Spec after, List<Change> changes) {
    List<Constraint> looked =
        before.constraints().stream().filter(c -> domain.lookedUp(c.kind())).toList();
    Set<String> basis = of(domain);
    boolean stale =
        changes.stream()
            .anyMatch(c -> basis.contains(kind(c.before())) || basis.contains(kind(c.after())));
    List<Constraint> all = new ArrayList<>(Gatherer.stated(domain, after).constraints());
    all.addAll(stale ? List.of() : looked);
    return new Spec(after.domain(), all, after.notTaken());
  }

  private static String kind(@Nullable Constraint c) {
    return c == null ? "" : c.kind();
  }

  /** Kinds by which something is looked up or derived. */
  static Set<String> of(Domain domain) {
    Set<String> kinds = new HashSet<>();
    Background background = domain.planning().background();
    domain.planning().lets().values().forEach(s -> add(kinds, s));
    for (Background.Lookup l : background.lookups()) {
      l.loops().values().forEach(s -> add(kinds, s));
      l.with().values().forEach(s -> add(kinds, s));
      l.slots().values().forEach(s -> add(kinds, s));
      add(kinds, l.when());
      add(kinds, l.where());
    }
    for (Background.Derivation d : background.derivations()) {
      d.loops().values().forEach(s -> add(kinds, s));
      d.slots().values().forEach(s -> add(kinds, s));
      add(kinds, d.when());
    }
    return kinds;
  }

  private static void add(Set<String> kinds, @Nullable Source source) {
    Matcher m = KIND.matcher(source == null ? "" : source.text());
    while (m.find()) {
      kinds.add(m.group(1));
    }
  }
}
