package dev.surefoot.read.mention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole numbers in digits or words, below ten million. */
final class Numbers {

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  private Numbers() {}

  /**
   * A number and where it ends.
   *
   * @param value the number
   * @param next index of the token after it
   * @param digits whether it was written in digits
   */
  record Found(int value, int next, boolean digits) {}

  /** The number that starts at token {@code i}, or null. */
  static @Nullable Found at(Cursor c, int i) {
    Token t = c.at(i);
    if (t.digits()) {
      return digits(c, i);
    }
    Integer tens = TENS.get(t.low());
    if (tens != null) {
      int j = c.skipHyphen(i + 1);
      int unit = SMALL.indexOf(c.at(j).low());
      return unit >= 1 && unit <= 9
          ? new Found(tens + unit, j + 1, false)
          : new Found(tens, i + 1, false);
    }
    int small = SMALL.indexOf(t.low());
    if (small >= 0 && c.is(i + 1, "hundred")) {
      return hundreds(c, small * 100, i + 2);
    }
    return small >= 0 ? new Found(small, i + 1, false) : null;
  }

  private static Found hundreds(Cursor c, int value, int i) {
    int j = c.is(i, "and") ? i + 1 : i;
    Found rest = c.is(j + 1, "hundred") ? null : at(c, j);
    return rest != null && rest.value() < 100 && !rest.digits()
        ? new Found(value + rest.value(), rest.next(), false)
        : new Found(value, i, false);
  }

  private static @Nullable Found digits(Cursor c, int i) {
    String text = c.at(i).raw();
    int j = i + 1;
    // no number that is read is longer, however long the text goes on
    while (text.length() < 8 && grouped(c, j)) {
      text += c.at(j + 1).raw();
      j += 2;
    }
    if (text.length() > 7) {
      return null;
    }
    return new Found(Integer.parseInt(text), j, true);
  }

  private static boolean grouped(Cursor c, int j) {
    boolean glued = c.is(j, ",") && c.glued(j) && c.glued(j + 1);
    return glued && c.at(j + 1).digits() && c.at(j + 1).raw().length() == 3;
  }

  /** Twenty, thirty and so on, else 0. */
  static int tens(Token t) {
    return TENS.getOrDefault(t.low(), 0);
  }

  /** The ordinal that starts at token {@code i} ("third", "3rd"), or null. */
  static @Nullable Found ordinalAt(Cursor c, int i) {
    Token t = c.at(i);
    if (t.digits() && c.glued(i + 1) && c.is(i + 1, "st", "nd", "rd", "th")) {
      Found n = digits(c, i);
      return n == null ? null : new Found(n.value(), i + 2, true);
    }
    int tens = tens(t);
    int unit = tens == 0 ? 0 : ORDINALS.indexOf(c.at(c.skipHyphen(i + 1)).low());
    if (unit > 0 && unit < 10) {
      return new Found(tens + unit, c.skipHyphen(i + 1) + 1, false);
    }
    int n = t.is("thirtieth") ? 30 : t.is("fith") ? 5 : ORDINALS.indexOf(t.low());
    return n > 0 ? new Found(n, i + 1, false) : null;
  }
}
