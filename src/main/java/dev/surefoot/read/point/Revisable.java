package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a revision can point at: {@code drop busy N1 W1 R1} takes a fact back, {@code drop all N1}
 * all that is said of a name; {@code more duration U1} and {@code less budget B1} change amounts,
 * {@code more busy N1 - U1} both ends of a range, {@code -~U1} its end alone; {@code more days W1}
 * adds to a list; {@code rename all N1 N2} puts the second name in the place of the first and
 * {@code swap stay N1 N2} exchanges what is said of both. Without a word in front a fact is stated.
 * {@code -} is what is not said, {@code *} each of them.
 */
public final class Revisable {

  /** Stands for everything that is said of a name. */
  public static final String ALL = "all";

  /** First of the names that are exchanged, or the one that is replaced. */
  public static final String FIRST = "$one";

  /** The other name. */
  public static final String SECOND = "$other";

  private static final Domain.Kind EVERYTHING =
      new Domain.Kind(
          ALL, "all that is said of {$one}", names(FIRST), Domain.Strengths.HARD, false, false);
  private static final Domain.Kind RENAMING =
      new Domain.Kind(
          ALL,
          "{$other} in the place of {$one}",
          names(FIRST, SECOND),
          Domain.Strengths.HARD,
          false,
          false);

  private Revisable() {}

  /** By how much something changes. */
  public record Amount(int by) {}

  private static Map<String, Domain.Slot> names(String... slots) {
    Map<String, Domain.Slot> names = new LinkedHashMap<>();
    for (String slot : slots) {
      names.put(slot, new Domain.Slot(slot, Domain.Type.NAME, false, false, List.of()));
    }
    return names;
  }

  /** The kind that a word behind an operation stands for; null for none. */
  public static Domain.@org.jspecify.annotations.Nullable Kind kind(
      Domain domain, Op op, String name) {
    if (name.equals(ALL)) {
      return op == Op.DROP ? EVERYTHING : op == Op.RENAME ? RENAMING : null;
    }
    return op == Op.RENAME ? null : domain.kinds().get(name);
  }

  /** Operations that a kind allows. */
  static List<Op> ops(Domain.Kind kind) {
    List<Op> ops = new ArrayList<>(List.of(Op.SET, Op.DROP));
    if (Field.of(kind).stream().anyMatch(Revisable::amount)) {
      ops.addAll(List.of(Op.MORE, Op.LESS));
    }
    if (kind.slots().values().stream().anyMatch(s -> s.type() == Domain.Type.NAME)) {
      ops.add(Op.SWAP);
    }
    return ops;
  }

  /** The kinds that stand for no kind of the domain, by operation. */
  static Map<Op, Domain.Kind> general() {
    return Map.of(Op.DROP, EVERYTHING, Op.RENAME, RENAMING);
  }

  /** The fields that are pointed at. */
  public static List<Field> fields(Domain.Kind kind, Op op) {
    if (op == Op.SWAP) {
      return Field.of(RENAMING);
    }
    List<Field> fields = Field.of(kind);
    return op.amounts() ? fields.stream().map(Revisable::amounts).toList() : fields;
  }

  /** Whether more or less of it can be said. */
  public static boolean amount(Field field) {
    Domain.Type type = field.slots().get(0).type();
    boolean word =
        type == Domain.Type.NAME || type == Domain.Type.CHOICE || type == Domain.Type.WEEKDAY;
    return field.slots().get(0).list() || !word;
  }

  private static Field amounts(Field field) {
    return amount(field)
        ? new Field(field.slots(), types(field), field.choices(), field.optional())
        : field;
  }

  private static Set<Mention.Type> types(Field field) {
    Domain.Slot slot = field.slots().get(0);
    if (slot.list()) {
      return field.types();
    }
    return switch (slot.type().name()) {
      case "TIME", "DURATION" -> EnumSet.of(Mention.Type.DURATION);
      case "DAY", "DATE" -> EnumSet.of(Mention.Type.COUNT, Mention.Type.NUMBER);
      default -> {
        Set<Mention.Type> types = EnumSet.copyOf(field.types());
        types.remove(Mention.Type.DAYS);
        yield types;
      }
    };
  }
}
