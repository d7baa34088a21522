package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Sought;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the model points at for one slot, or for a {@code from}/{@code to} pair that one range
 * fills.
 *
 * @param slots the slot, or the two of a range
 * @param types mention types that can fill it; empty for a choice
 * @param choices the words of a choice
 * @param optional whether it may stay open
 */
public record Field(
    List<Domain.Slot> slots, Set<Mention.Type> types, List<String> choices, boolean optional) {

  /** The fields of a kind, in slot order. */
  public static List<Field> of(Domain.Kind kind) {
    List<Domain.Slot> slots = List.copyOf(kind.slots().values());
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      boolean pair = i + 1 < slots.size() && ranged(slots.get(i), slots.get(i + 1));
      if (pair) {
        fields.add(
            new Field(
                List.of(slots.get(i), slots.get(i + 1)),
                rangeTypes(slots.get(i).type()),
                List.of(),
                false));
        i++;
      } else {
        Domain.Slot s = slots.get(i);
        Set<Mention.Type> types = s.words().isEmpty() ? types(s) : EnumSet.of(Mention.Type.CHOICE);
        if (kind.unique() && s.type() == Domain.Type.COUNT && s.of().isEmpty()) {
          types.add(Mention.Type.DAYS); // a range of days: as many as its last day says
        }
        List<String> choices = s.words().isEmpty() ? s.options() : List.of();
        fields.add(
            new Field(List.of(s), types, choices.stream().map(Field::word).toList(), s.optional()));
      }
    }
    return fields;
  }

  /** Whether a mention can fill it. A bare number rates something only as 1 to 5 stars. */
  boolean takes(Mention mention) {
    boolean bare = mention.type() == Mention.Type.NUMBER;
    return types.contains(mention.type())
        && (!bare
            || slots.get(0).type() != Domain.Type.RATING
            || mention.values().stream().allMatch(v -> v instanceof Integer n && n >= 1 && n <= 5));
  }

  /** An option of a choice as one word, which is how it is pointed at. */
  public static String word(String option) {
    return option.replace(' ', '_');
  }

  private static boolean ranged(Domain.Slot a, Domain.Slot b) {
    boolean type = a.type() == b.type() && !rangeTypes(a.type()).isEmpty();
    return type && a.name().equals("from") && b.name().equals("to");
  }

  private static Set<Mention.Type> rangeTypes(Domain.Type type) {
    return switch (type) {
      case TIME -> EnumSet.of(Mention.Type.RANGE);
      case DAY -> EnumSet.of(Mention.Type.DAYS);
      case DATE -> EnumSet.of(Mention.Type.DATES, Mention.Type.DATE);
      default -> EnumSet.noneOf(Mention.Type.class);
    };
  }

  /** Mention types that a slot takes. */
  private static Set<Mention.Type> types(Domain.Slot slot) {
    return switch (slot.type()) {
      case NAME -> EnumSet.of(Mention.Type.NAME);
      case TIME -> EnumSet.of(Mention.Type.TIME, Mention.Type.NUMBER);
      case DURATION -> EnumSet.of(Mention.Type.DURATION, Mention.Type.NUMBER);
      case WEEKDAY -> EnumSet.of(Mention.Type.WEEKDAY);
      case DAY -> EnumSet.of(Mention.Type.DAYS, Mention.Type.NUMBER);
      case COUNT ->
          switch (slot.of()) {
            case "", "days" -> EnumSet.of(Mention.Type.COUNT, Mention.Type.NUMBER);
            case "people" -> EnumSet.of(Mention.Type.PEOPLE, Mention.Type.NUMBER);
            default -> EnumSet.of(Mention.Type.NUMBER);
          };
      case DATE -> EnumSet.of(Mention.Type.DATE);
      case MONEY -> EnumSet.of(Mention.Type.MONEY, Mention.Type.NUMBER);
      case RATING -> EnumSet.of(Mention.Type.RATING, Mention.Type.NUMBER);
      case CHOICE -> EnumSet.noneOf(Mention.Type.class);
    };
  }

  /** Mention types that some kind of the domain has a field for. */
  public static Set<Mention.Type> wanted(Domain domain) {
    Set<Mention.Type> wanted = EnumSet.noneOf(Mention.Type.class);
    for (Domain.Kind kind : domain.said().values()) {
      of(kind).forEach(f -> wanted.addAll(f.types()));
      if (kind.slots().values().stream().anyMatch(Domain.Slot::noun)) {
        wanted.add(Mention.Type.NOUN);
      }
    }
    return wanted;
  }

  /** What is looked for in a text of the domain. */
  public static Sought sought(Domain domain) {
    Map<String, String> words = new HashMap<>();
    domain
        .said()
        .values()
        .forEach(kind -> kind.slots().values().forEach(slot -> words.putAll(slot.words())));
    return Sought.of(wanted(domain)).with(words);
  }

  /** Whether each end of a range may be said in a place of its own. */
  public static boolean halves(Field field) {
    return field.types().contains(Mention.Type.DATES);
  }

  /** Whether the field is a {@code from}/{@code to} pair. */
  public boolean range() {
    return slots.size() == 2;
  }

  /** A weekday that, left open, means every day allowed. */
  public boolean weekday() {
    return types.contains(Mention.Type.WEEKDAY) && !slots.get(0).list();
  }

  boolean name() {
    return types.contains(Mention.Type.NAME);
  }

  /** Whether it may be filled with who writes the request. */
  public boolean writer() {
    return slots.get(0).writer();
  }

  /** Whether it may be filled with everybody at once. */
  public boolean everybody() {
    return slots.get(0).everybody();
  }
}
