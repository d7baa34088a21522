package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A range of dates whose ends are said in two places: "Start: 3 May. Back: 7 May." */
final class Halves {

  private Halves() {}

  /** Whether both halves of a meaning find a place; false for one that has no halves. */
  static boolean of(Domain domain, Meaning meaning, Predicate<Meaning> place) {
    Domain.Kind kind = domain.kinds().get(meaning.kind());
    List<Field> fields = kind == null ? List.of() : Field.of(kind);
    boolean halves =
        fields.size() == 1 && Field.halves(fields.get(0)) && meaning.values().size() == 2;
    return halves
        && fields.get(0).slots().stream()
            .map(slot -> without(meaning, slot.name()))
            .allMatch(place);
  }

  private static Meaning without(Meaning meaning, String slot) {
    Map<String, Object> values = new LinkedHashMap<>(meaning.values());
    values.remove(slot);
    return new Meaning(meaning.kind(), meaning.soft(), values);
  }
}
