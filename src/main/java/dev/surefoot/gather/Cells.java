package dev.surefoot.gather;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Schema.Column;
import dev.surefoot.spec.JsonValues;
import dev.surefoot.spec.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of tables as values of their column's type. */
final class Cells {

  /** What stands in a cell that is empty, as pandas has it. */
  private static final Set<String> MISSING =
      Set.of("", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "None", "<NA>");

  private static final Pattern NUMBER =
      Pattern.compile("\\$?([0-9][0-9,]{0,14}(?:\\.[0-9]{1,6})?)");
  private static final Pattern SPAN =
      Pattern.compile(
          "([0-9]{1,5}) ?(days?|d|hours?|hrs?|h|minutes?|mins?|m)(?: |,|$)",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 20_000;

  private Cells() {}

  static boolean missing(String cell) {
    return cell.length() < 5 && MISSING.contains(cell.strip());
  }

  /**
   * The value of a cell that is not missing.
   *
   * @throws IllegalArgumentException when it is none of the column's type
   */
  static Object value(Column column, String cell) {
    if (cell.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s has %d characters".formatted(Values.quote(cell.substring(0, 80)), cell.length()));
    }
    Slot slot = column.slot();
    Object value =
        slot.list() ? list(column, cell) : single(column, cell.strip().replace("\\n", "\n"));
    String wrong =
        value == null
            ? "%s is no %s".formatted(Values.quote(cell), Values.word(slot.type()))
            : Values.wrong(slot, value);
    if (value == null || wrong != null) {
      throw new IllegalArgumentException(wrong);
    }
    return value;
  }

  private static @Nullable Object list(Column column, String cell) {
    List<Object> values = new ArrayList<>();
    for (String part : cell.split(Pattern.quote(column.separator()), -1)) {
      Object value = part.isBlank() ? null : single(column, part.strip());
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable Object single(Column column, String cell) {
    return switch (column.slot().type()) {
      case TIME -> JsonValues.minutes(cell);
      case DURATION -> duration(cell);
      case MONEY -> number(column, cell, RoundingMode.CEILING);
      case RATING -> tenths(cell);
      case COUNT, DAY -> number(column, cell, null);
      case NAME, DATE, WEEKDAY, CHOICE -> controls(cell) ? null : cell;
    };
  }

  /** Line breaks belong to some names; other control characters to none. */
  private static boolean controls(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  /** A sum is rounded up, so that none is thought cheaper than it is; a count must be whole. */
  private static @Nullable Integer number(
      Column column, String cell, @Nullable RoundingMode rounding) {
    String unit = column.unit();
    String bare = !unit.isEmpty() && cell.endsWith(unit) ? strip(cell, unit) : cell;
    Matcher matcher = NUMBER.matcher(bare);
    if (!matcher.matches()) {
      return null;
    }
    BigDecimal number =
        new BigDecimal(matcher.group(1).replace(",", ""))
            .multiply(BigDecimal.valueOf(column.times()));
    RoundingMode mode = column.times() > 1 ? RoundingMode.FLOOR : rounding;
    return whole(mode == null ? number : number.setScale(0, mode));
  }

  private static String strip(String cell, String unit) {
    return cell.substring(0, cell.length() - unit.length()).strip();
  }

  /** Rounded down, so that none is thought better than it is. */
  private static @Nullable Integer tenths(String cell) {
    Matcher matcher = NUMBER.matcher(cell);
    return matcher.matches()
        ? whole(new BigDecimal(matcher.group(1)).movePointRight(1).setScale(0, RoundingMode.FLOOR))
        : null;
  }

  private static @Nullable Integer whole(BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException broken) {
      return null;
    }
  }

  /** Minutes. */
  private static @Nullable Integer duration(String cell) {
    Matcher matcher = SPAN.matcher(cell);
    int minutes = 0;
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      int number = Integer.parseInt(matcher.group(1));
      minutes +=
          switch (Character.toLowerCase(matcher.group(2).charAt(0))) {
            case 'd' -> number * 24 * 60;
            case 'h' -> number * 60;
            default -> number;
          };
      end = matcher.end();
      while (end < cell.length() && cell.charAt(end) == ' ') {
        end++;
      }
    }
    return end == cell.length() && end > 0 ? Integer.valueOf(minutes) : null;
  }
}
