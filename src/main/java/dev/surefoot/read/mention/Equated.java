package dev.surefoot.read.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Equals signs between names: in a legend one is short for the other, in a list they are joined.
 */
public final class Equated {

  private Equated() {}

  /**
   * "Oslo = Bergen, Bergen = Voss": whether the signs join names in pairs, for a name that stands
   * beside two others is short for neither.
   *
   * @param mentions in the order of the text
   */
  public static boolean pairs(List<Token> tokens, List<Mention> mentions) {
    Map<String, String> beside = new HashMap<>();
    for (int i = 1; i < mentions.size(); i++) {
      Mention left = mentions.get(i - 1);
      Mention right = mentions.get(i);
      boolean named = left.type() == Mention.Type.NAME && right.type() == Mention.Type.NAME;
      if (named && right.first() == left.next() + 1 && tokens.get(left.next()).is("=")) {
        String one = Aliases.key(left.values().get(0).toString());
        String two = Aliases.key(right.values().get(0).toString());
        if (other(beside, one, two) || other(beside, two, one)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean other(Map<String, String> beside, String name, String now) {
    String before = beside.putIfAbsent(name, now);
    return before != null && !before.equals(now);
  }
}
