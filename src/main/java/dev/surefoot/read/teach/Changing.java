package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Revisable;

/** Which slot of a kind an amount changes. */
final class Changing {

  private Changing() {}

  /** Whether amounts are said of the slot. */
  static boolean number(Domain.Slot slot) {
    return slot.type() != Domain.Type.NAME
        && slot.type() != Domain.Type.CHOICE
        && slot.type() != Domain.Type.WEEKDAY;
  }

  /**
   * Whether the slot changes.
   *
   * @param field its name, {@code both} for the ends of a range, or empty for the first amount
   */
  static boolean amount(Domain.Kind kind, Domain.Slot slot, String field) {
    if (!number(slot)) {
      return false;
    }
    if (!field.isEmpty() && !field.equals("both")) {
      return slot.name().equals(field);
    }
    return Field.of(kind).stream()
        .filter(f -> Revisable.amount(f) && (f.range() || !field.equals("both")))
        .findFirst()
        .map(f -> f.slots().contains(slot))
        .orElse(false);
  }
}
