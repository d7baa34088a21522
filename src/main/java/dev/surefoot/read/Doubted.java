package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clauses as they were read, put together with any of the doubted ones read the other way. */
final class Doubted {

  private final Domain domain;
  private final List<ReadClause> read;
  private final Map<Doubt, ReadClause> doubts = new LinkedHashMap<>();

  Doubted(Domain domain, List<ReadClause> read) {
    this.domain = domain;
    this.read = read;
    for (ReadClause r : read) {
      if (r.question() != null && doubts.values().stream().noneMatch(r::doubtedLike)) {
        Spec otherwise = r.otherwise() == null ? null : spec(List.of(r));
        doubts.put(new Doubt(r.question(), r.clause().quote(), r.choices(), otherwise), r);
      }
    }
  }

  Spec spec() {
    return spec(List.of());
  }

  /** Words with a name and a value of which nothing was made. */
  List<Quote> passedOver() {
    Set<Mention.Type> wanted = Field.wanted(domain);
    return read.stream()
        .filter(r -> r.passesOver(wanted))
        .map(r -> r.clause().quote())
        .distinct()
        .toList();
  }

  /** Doubts that no plan can settle come first; items of a list are in doubt together. */
  List<Doubt> doubts() {
    return doubts.keySet().stream()
        .sorted(Comparator.comparing(d -> d.otherwise() != null))
        .toList();
  }

  /** The request with the words of some doubts read the other way. */
  Spec turned(Set<Doubt> some) {
    return spec(
        doubts.entrySet().stream()
            .filter(d -> some.contains(d.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private Spec spec(List<ReadClause> turned) {
    List<Assembly.Stated> stated = new ArrayList<>();
    List<Quote> beyond = new ArrayList<>();
    for (ReadClause r : read) {
      List<Fact> other = turned.stream().anyMatch(r::doubtedLike) ? r.otherwise() : null;
      for (Fact fact : other == null ? r.facts() : other) {
        stated.add(new Assembly.Stated(fact, r.clause().quote()));
      }
      if (r.beyond()) {
        beyond.add(r.clause().quote());
      }
    }
    return Assembly.of(domain, stated, beyond);
  }
}
