package dev.surefoot.read.mention;

import java.util.HashMap;
import java.util.Map;

/** Numbers that belong to a name: "Ward 4" and "Court 12", where the same pair comes up again. */
final class Numbered {

  private Numbered() {}

  /** True for each number that is part of a name and no value. */
  static boolean[] in(Cursor c) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 1; i < c.tokens().size(); i++) {
      if (pair(c, i)) {
        counts.merge(key(c, i), 1, Integer::sum);
      }
    }
    boolean[] named = new boolean[c.tokens().size()];
    for (int i = 1; i < named.length; i++) {
      named[i] = pair(c, i) && counts.get(key(c, i)) > 1;
    }
    return named;
  }

  private static String key(Cursor c, int i) {
    return c.at(i - 1).low() + " " + c.at(i).raw();
  }

  private static boolean pair(Cursor c, int i) {
    Token number = c.at(i);
    Token word = c.at(i - 1);
    boolean shaped =
        number.digits() && number.raw().length() <= 3 && number.spaced() && word.word();
    boolean name =
        shaped
            && word.capital()
            && word.raw().length() > 1
            && Lexicon.common(word.low())
            && !Nouns.linking(word.low())
            && !word.is("day", "days", "start", "min", "minutes", "time", "times", "busy", "free");
    return name && number.from() - word.to() == 1 && !clock(c, i + 1);
  }

  private static boolean clock(Cursor c, int i) {
    boolean glued =
        c.is(i, ":", ".", "h", "-", "–") && c.glued(i) && c.glued(i + 1) && c.at(i + 1).digits();
    return glued || c.is(i, "am", "pm", "a", "p") || Durations.unit(c, i) > 0;
  }
}
