package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Constraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which slots a fact is known again when something else is said of it. */
final class Keys {

  private Keys() {}

  /** The slots in which the old fact and the new agree; null when facts stand side by side. */
  static @Nullable List<String> of(Domain.Kind kind) {
    return kind.oncePer().isEmpty() ? kind.replaces() : kind.oncePer();
  }

  /** The names, days and words of a choice that are said. */
  static Map<String, Object> telling(Fact fact) {
    Map<String, Object> telling = new LinkedHashMap<>();
    for (Domain.Slot slot : fact.kind().slots().values()) {
      boolean word =
          slot.type() == Domain.Type.NAME
              || slot.type() == Domain.Type.WEEKDAY
              || slot.type() == Domain.Type.CHOICE;
      Object said = fact.values().get(slot.name());
      if (word && said != null) {
        telling.put(slot.name(), said);
      }
    }
    return telling;
  }

  static boolean equal(Constraint a, Constraint b) {
    return a.kind().equals(b.kind()) && a.slots().equals(b.slots()) && a.strength() == b.strength();
  }
}
