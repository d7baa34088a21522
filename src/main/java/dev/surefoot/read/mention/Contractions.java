package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the apostrophe back that was left out of a contraction: "hed rather not" is "he'd rather
 * not". Forms that are words of their own, "shed" and "were", stay; so do "hes", "thats" and
 * "cant", which are usual as they are.
 */
final class Contractions {

  private static final Map<String, String> WHOLE = whole();

  /** Usual without the apostrophe: no names either. */
  private static final Set<String> USUAL =
      Set.of(
          "im", "ive", "hes", "shes", "theyre", "youre", "whos", "whats", "thats", "theres",
          "heres", "lets", "cant", "wont", "dont", "doesnt", "isnt", "aint", "its");

  private Contractions() {}

  /** The tokens, with contractions written out. */
  static List<Token> written(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 0; i < out.size(); i++) {
      Token t = out.get(i);
      String low = WHOLE.get(t.low());
      if (low != null) {
        String raw = t.raw().substring(0, 1) + low.substring(1);
        out.set(i, new Token(raw, low, t.from(), t.to(), t.spaced(), t.column()));
      }
    }
    return out;
  }

  /** Whether a word is a subject with its verb, or a verb with "not", and so no name. */
  static boolean verbal(String low) {
    int mark = low.indexOf('\'');
    boolean whole = mark > 0 && WHOLE.containsValue(low);
    return whole || USUAL.contains(low);
  }

  private static Map<String, String> whole() {
    Map<String, String> out = new HashMap<>();
    for (String word :
        ("he'd they'd you'd it'd who'd they've you've we've who've they'll you'll it'll that'll"
                + " there'll haven't hasn't hadn't aren't wasn't weren't didn't couldn't wouldn't"
                + " shouldn't mustn't needn't")
            .split(" ")) {
      out.put(word.replace("'", ""), word);
    }
    return Map.copyOf(out);
  }
}
