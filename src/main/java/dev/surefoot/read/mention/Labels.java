package dev.surefoot.read.mention;

import java.util.Set;

/** Numbers that the words around them say to be no time, length or day: a price, a bus, an age. */
final class Labels {

  private static final Set<String> MONEY = Set.of("$", "£", "€", "¥", "₹", "eur", "usd", "gbp");
  private static final Set<String> HEADS =
      Set.of(
          "ticket",
          "case",
          "docket",
          "serial",
          "unit",
          "flat",
          "apt",
          "apartment",
          "suite",
          "batch",
          "lot",
          "nr",
          "nos",
          "bus",
          "route",
          "flight",
          "aged",
          "ages",
          "extension",
          "ext",
          "phone",
          "tel",
          "ref",
          "invoice",
          "order",
          "code",
          "pin",
          "version",
          "page",
          "pages",
          "chapter",
          "chapters",
          "psalm",
          "size",
          "sizes",
          "mobile",
          "postcode",
          "zip");
  private static final Set<String> PLACES =
      Set.of("room", "table", "row", "seat", "form", "locker", "booth");
  private static final Set<String> COUNTED =
      Set.of(
          "%",
          "quid",
          "euros",
          "euro",
          "eur",
          "dollars",
          "pounds",
          "bucks",
          "km",
          "kilometres",
          "kilometers",
          "miles",
          "mile",
          "metres",
          "meters",
          "degrees",
          "°",
          "kg",
          "kilos",
          "€",
          "people",
          "persons",
          "guests",
          "kids",
          "children",
          "pupils",
          "students",
          "years",
          "year",
          "yrs",
          "yr",
          "chairs",
          "copies",
          "pages",
          "points",
          "pieces",
          "boxes",
          "litres");

  private Labels() {}

  /** The number at {@code i} names or prices something: unit 10, £12, bus 905, aged 9. */
  static boolean firm(Cursor c, int i) {
    Token before = c.at(i - 1);
    boolean money = MONEY.contains(before.low()) || before.is("#") && c.glued(i);
    boolean dotted = before.is(".") && c.is(i - 2, "no", "nr", "nos", "tel", "ext", "p", "pp");
    return money || HEADS.contains(before.low()) && !named(c, i - 1) || dotted && c.glued(i - 1);
  }

  /** The number at {@code i} stands behind a word for a place, as in room 8: perhaps its own. */
  static boolean place(Cursor c, int i) {
    return PLACES.contains(c.at(i - 1).low()) && !named(c, i - 1);
  }

  /** "Priory Row" and "the unit" are names and no labels of the number behind them. */
  private static boolean named(Cursor c, int i) {
    Token before = c.at(i - 1);
    boolean name = before.word() && before.capital();
    return name || before.is("the", "a", "other", "our", "his", "her", "their", "my", "your");
  }

  /** What stands at {@code i} counts the number before it in units that no slot takes. */
  static boolean counted(Cursor c, int i) {
    boolean cent = c.is(i, "percent") || c.is(i, "per") && c.is(i + 1, "cent");
    return cent || COUNTED.contains(c.at(i).low());
  }
}
