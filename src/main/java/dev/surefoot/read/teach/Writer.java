package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out who wrote a text: the person whom clauses in the first person are about. */
final class Writer {

  private Writer() {}

  /** The name of who wrote the text; null when nobody speaks of himself. */
  static @Nullable String of(Domain domain, Lesson lesson, List<Clause> clauses) {
    Map<String, Integer> counts = new HashMap<>();
    for (Lesson.Part part : lesson.parts()) {
      for (Clause clause : clauses) {
        boolean about =
            clause.quote().from() < part.to()
                && clause.quote().to() > part.from()
                && clause.firstPerson();
        for (Meaning m : about ? part.means() : List.<Meaning>of()) {
          String person = person(domain, m);
          if (person != null && !named(clause, person)) {
            counts.merge(person, 1, Integer::sum);
          }
        }
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable String person(Domain domain, Meaning m) {
    Domain.Kind kind = domain.kinds().get(m.kind());
    for (Field field : kind == null ? List.<Field>of() : Field.of(kind)) {
      if (field.writer() && m.values().get(field.slots().get(0).name()) instanceof String name) {
        return name.equals("*") ? null : name;
      }
    }
    return null;
  }

  private static boolean named(Clause clause, String person) {
    return clause.tags().stream()
        .flatMap(t -> t.mention().values().stream())
        .anyMatch(v -> v instanceof String s && Aligner.sameName(s, person));
  }
}
