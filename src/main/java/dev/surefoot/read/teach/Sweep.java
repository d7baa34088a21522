package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Excepted;
import dev.surefoot.read.point.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether words say of everybody, or of every day, what a meaning says of one: "neither of us can",
 * "on both days". One name or day in the context of such words is not what they point at.
 *
 * @param part the words and all that they mean
 */
record Sweep(Lesson.Part part, Whole whole) {

  /**
   * Whether the field is swept over and the clause itself does not name all that it is filled with.
   */
  boolean over(Field field, Meaning meaning, Clause clause) {
    Domain.Slot slot = field.slots().get(0);
    boolean people = field.everybody();
    if (!people && !field.weekday()) {
      return false;
    }
    Set<String> all = people ? meant(whole, clause) : whole.days();
    Set<String> said = said(slot, meaning);
    return all.size() > 1 && said.equals(all) && !said.stream().allMatch(v -> names(clause, v));
  }

  /** All people named, without those whom the clause leaves out. */
  static Set<String> meant(Whole whole, Clause clause) {
    Set<String> all = new HashSet<>(whole.everybody());
    Excepted.of(clause).stream()
        .flatMap(t -> t.mention().values().stream())
        .forEach(left -> all.removeIf(name -> Aligner.sameName(name, left.toString())));
    return all;
  }

  private Set<String> said(Domain.Slot slot, Meaning meaning) {
    Set<String> out = new HashSet<>();
    for (Meaning m : part.means()) {
      Object value = m.values().get(slot.name());
      boolean like = m.kind().equals(meaning.kind()) && m.soft() == meaning.soft();
      if (value != null && like && others(m, slot).equals(others(meaning, slot))) {
        out.add(value.toString());
      }
    }
    return out;
  }

  private static Map<String, Object> others(Meaning m, Domain.Slot slot) {
    Map<String, Object> others = new HashMap<>(m.values());
    others.remove(slot.name());
    return others;
  }

  /** Whether a value stands in the clause or its context. */
  private static boolean names(Clause clause, String value) {
    return clause.tags().stream()
        .filter(
            t ->
                t.mention().type() == Mention.Type.NAME
                    || t.mention().type() == Mention.Type.WEEKDAY)
        .flatMap(t -> t.mention().values().stream())
        .anyMatch(v -> Aligner.sameName(v.toString(), value));
  }
}
