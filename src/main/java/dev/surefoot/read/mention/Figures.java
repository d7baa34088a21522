package dev.surefoot.read.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers without a unit, and those whose unit no slot takes (money, per cent). */
final class Figures implements ValueReader {

  private static final Set<String> MONEY =
      Set.of("$", "£", "€", "#", "no", "nr", "room", "form", "table", "row", "extension", "ext");
  private static final Set<String> UNITS =
      Set.of(
          "%",
          "quid",
          "euros",
          "euro",
          "dollars",
          "pounds",
          "bucks",
          "km",
          "kilometres",
          "miles",
          "degrees",
          "kg");

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Numbers.Found n = Numbers.at(c, i);
    if (n == null || n.value() < 2 && !n.digits()) {
      return null;
    }
    boolean other = MONEY.contains(c.at(i - 1).low()) || UNITS.contains(c.at(n.next()).low());
    return other
        ? Mention.of(Mention.Type.OTHER, c.at(i).raw(), i, n.next())
        : Mention.of(Mention.Type.NUMBER, n.value(), i, n.next());
  }
}
