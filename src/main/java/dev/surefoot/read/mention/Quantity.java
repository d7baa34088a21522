package dev.surefoot.read.mention;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One number in words or digits, with or without the unit that it counts. */
public final class Quantity {

  private static final Pattern DIGITS =
      Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,9})?");
  private static final Set<String> SIGNS =
      Set.of(
          "€", "£", "$", "¥", "₹", "%", "°", "eur", "gbp", "usd", "chf", "sek", "nok", "dkk", "cad",
          "aud", "euro", "euros", "pounds", "pound", "dollars", "dollar", "quid", "francs",
          "percent", "per", "cent", "degrees", "degree", "c", "f", "celsius", "minutes", "minute",
          "min", "mins", "hours", "hour", "seconds", "second", "days", "day", "nights", "night",
          "people", "persons", "guests", "pieces", "times", "kg", "g", "km", "m", "cm", "mm",
          "miles", "litres", "liters", "l", "copies", "points", "exactly", "about", "a", "the");

  private Quantity() {}

  /** The number that words say; empty when they say none, or something else beside it. */
  public static Optional<BigDecimal> of(String words) {
    Matcher digits = DIGITS.matcher(words);
    if (digits.find()) {
      String rest = words.substring(0, digits.start()) + " " + words.substring(digits.end());
      return signs(rest)
          ? Optional.of(new BigDecimal(digits.group().replace(",", "")))
          : Optional.empty();
    }
    Cursor c = new Cursor(Tokens.of(words));
    int i = 0;
    while (i < c.tokens().size() && Numbers.at(c, i) == null && Large.at(c, i) == null) {
      i++;
    }
    Numbers.Found n = i < c.tokens().size() ? Large.at(c, i) : null;
    if (n == null) {
      return Optional.empty();
    }
    String before = words.substring(0, c.at(i).from());
    String behind = words.substring(c.at(n.next() - 1).to());
    return signs(before + " " + behind)
        ? Optional.of(BigDecimal.valueOf(n.value()))
        : Optional.empty();
  }

  /** Whether nothing stands there but units. */
  private static boolean signs(String rest) {
    return Tokens.cut(rest).stream().allMatch(t -> SIGNS.contains(t.low()));
  }
}
