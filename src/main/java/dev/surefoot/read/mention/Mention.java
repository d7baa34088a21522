package dev.surefoot.read.mention;

import java.time.LocalDate;
import java.util.List;

/**
 * A value found in the text.
 *
 * @param type what it is
 * @param values normalised; more than one for a list such as "Monday or Tuesday"
 * @param first index of its first token
 * @param next index of the token after it
 */
public record Mention(Type type, List<Object> values, int first, int next) {

  /** Types of value, each with the letter of its tags. */
  public enum Type {
    /** {@code String}: a name as first written. */
    NAME('N'),
    /** {@link Clock}. */
    TIME('T'),
    /** {@link ClockRange}. */
    RANGE('R'),
    /** {@code Integer} minutes. */
    DURATION('U'),
    /** {@code String}: English weekday. */
    WEEKDAY('W'),
    /** {@link DayRange} of day numbers. */
    DAYS('Y'),
    /** {@code Integer} days. */
    COUNT('C'),
    /** {@code Integer} without a unit. */
    NUMBER('M'),
    /** {@link CalendarDay}. */
    DATE('D'),
    /** {@link DateRange}. */
    DATES('S'),
    /** {@code Integer}: whole dollars; a {@code String} as written where it is another currency. */
    MONEY('B'),
    /** {@code Integer} people: solo, the two of us, a family of five. */
    PEOPLE('P'),
    /** {@code Integer} tenths of a star. */
    RATING('G'),
    /** {@code String}: a word of a choice that stands in the text. */
    CHOICE('K'),
    /** Never found itself: asks for common nouns that name something, found as {@code NAME}. */
    NOUN('N'),
    /** {@code String}: money and other values that no slot takes. */
    OTHER('X');

    private final char letter;

    Type(char letter) {
      this.letter = letter;
    }

    /** The letter that its tags begin with. */
    public char letter() {
      return letter;
    }
  }

  /**
   * A clock time.
   *
   * @param minutes since midnight, 0 to 1440
   * @param open whether morning or afternoon was not said and both are possible
   */
  public record Clock(int minutes, boolean open) {}

  /** From one time to another. */
  public record ClockRange(Clock from, Clock to) {}

  /** Day numbers, both inclusive; -1 is the last day of all, -2 the one before it. */
  public record DayRange(int from, int to) {

    /** The range in a trip of so many days; itself while that is not known. */
    public DayRange within(int days) {
      return new DayRange(day(from, days), day(to, days));
    }

    /** The number of a day in a trip of so many days. */
    public static int day(int day, int days) {
      return day < 0 && days + day >= 0 && days > 0 ? days + day + 1 : day;
    }
  }

  /**
   * A date.
   *
   * @param date the day
   * @param open whether the year was not said, so that it is the next such day
   */
  public record CalendarDay(LocalDate date, boolean open) {}

  /** From one date to another, both inclusive. */
  public record DateRange(CalendarDay from, CalendarDay to) {}

  public Mention {
    values = List.copyOf(values);
  }

  static Mention of(Type type, Object value, int first, int next) {
    return new Mention(type, List.of(value), first, next);
  }
}
