package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Numbers without a unit, and those whose unit no slot takes (money, per cent). */
final class Figures implements ValueReader {

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    if (c.is(i, "1") && c.is(i + 1, ":") && c.is(i + 2, "1") && c.glued(i + 1) && c.glued(i + 2)) {
      return Mention.of(Mention.Type.OTHER, "1:1", i, i + 3); // two people's talk
    }
    Numbers.Found n = Numbers.at(c, i);
    if (n == null || n.value() < 2 && !n.digits()) {
      return null;
    }
    boolean room = Labels.place(c, i);
    boolean other = Labels.firm(c, i) || room || Labels.counted(c, n.next());
    boolean more = c.is(n.next(), "-", "–", ".", "/") && c.glued(n.next()) && c.glued(n.next() + 1);
    int next = more && c.at(n.next() + 1).digits() ? n.next() + 2 : n.next();
    return other
        ? Mention.of(Mention.Type.OTHER, c.at(i).raw(), i, next)
        : Mention.of(Mention.Type.NUMBER, n.value(), i, n.next());
  }
}
