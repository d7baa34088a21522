package dev.surefoot.spec;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a slot or argument may hold. */
public final class Values {

  /** Weekdays as specs and plans spell them, Monday first. */
  public static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** The end of the second day; a day's plan may run past midnight. */
  private static final int LATEST_TIME = 48 * 60;

  private static final int LARGEST = 100_000;
  private static final int MOST_MONEY = 100_000_000;

  /** Ten stars, in tenths. */
  private static final int BEST_RATING = 100;

  private static final int LONGEST_TEXT = 200;

  private Values() {}

  /** What is wrong with a value, or null when it suits the slot. */
  public static @Nullable String wrong(Slot slot, @Nullable Object value) {
    if (slot.list()) {
      return wrongList(slot, value);
    }
    return slot.type().number() ? wrongNumber(slot, value) : wrongText(slot, value);
  }

  private static @Nullable String wrongList(Slot slot, @Nullable Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return "%s is no list of %s values".formatted(quote(value), word(slot.type()));
    }
    Slot single = new Slot(slot.name(), slot.type(), false, false, slot.options());
    for (Object element : list) {
      String wrong = wrong(single, element);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private static @Nullable String wrongNumber(Slot slot, @Nullable Object value) {
    if (!(value instanceof Integer number)) {
      return "%s is no %s".formatted(quote(value), word(slot.type()));
    }
    int least = slot.type() == Type.DURATION || slot.type() == Type.DAY ? 1 : 0;
    int most =
        switch (slot.type()) {
          case TIME -> LATEST_TIME;
          case MONEY -> MOST_MONEY;
          case RATING -> BEST_RATING;
          default -> LARGEST;
        };
    return number < least || number > most
        ? "%d is no %s from %d to %d".formatted(number, word(slot.type()), least, most)
        : null;
  }

  private static @Nullable String wrongText(Slot slot, @Nullable Object value) {
    if (!(value instanceof String text) || text.isBlank()) {
      return "%s is no %s".formatted(quote(value), word(slot.type()));
    }
    if (text.length() > LONGEST_TEXT) {
      return "%s is longer than %d letters".formatted(quote(value), LONGEST_TEXT);
    }
    if (slot.type() == Type.DATE && date(text) == null) {
      return "%s is no date as YYYY-MM-DD".formatted(quote(value));
    }
    List<String> known = slot.type() == Type.WEEKDAY ? WEEKDAYS : slot.options();
    return known.isEmpty() || known.contains(text)
        ? null
        : "%s is not one of %s".formatted(quote(value), known);
  }

  /** The date that a text names as YYYY-MM-DD, or null; years have four digits. */
  public static @Nullable LocalDate date(String text) {
    try {
      return text.length() == 10 ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A value in quotes, shortened. */
  public static String quote(@Nullable Object value) {
    String text = String.valueOf(value);
    return "'" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "'";
  }

  /** The type's name in a sentence. */
  public static String word(Type type) {
    return switch (type) {
      case DURATION -> "number of minutes";
      case DAY -> "day number";
      case DATE -> "date as \"YYYY-MM-DD\"";
      case MONEY -> "sum in whole dollars";
      case RATING -> "rating in tenths";
      default -> type.name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
