package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Common nouns that name a place or a person in one text: up to three words that stand behind "the"
 * (my, our) somewhere and come up at least twice.
 */
final class Nouns {

  private static final int LONGEST = 3;
  private static final Set<String> ARTICLES = Set.of("the", "my", "our", "her", "his");
  private static final Set<String> LINKING =
      Set.of(
          ("a an and are as at be been both but by can could did do does either each every few for from get"
                  + " got had has have he her him his how i if in into is it its just may me might must my"
                  + " need needs neither next no nor not of off on once one ones only or other others our"
                  + " out over own per please same shall she should since so some such than that the their"
                  + " them then there these they this those through till to too two three four five six"
                  + " seven eight nine ten under until up us very was way we well were what when where"
                  + " which while who will with would you your about after again all also any around away"
                  + " back before between down during here more most much never now second third first last"
                  + " whole full least minimum latest earliest")
              .split(" "));
  private static final Set<String> GENERAL =
      Set.of(
          ("day days date week morning afternoon evening night noon time times hour hours minute minutes min"
                  + " mins half quarter meeting meetings visit visits appointment people person persons"
                  + " friend friends everyone list table plan schedule route routes walk walks drive ride"
                  + " trip trips journey journeys bus train tram taxi car van bike foot rest end start"
                  + " beginning finish goal number numbers figure figures row rows column columns direction"
                  + " directions distance distances travel order best lot bit pair thing things reason"
                  + " weather rain phone point moment question answer note others way ways world case"
                  + " following above below matter idea rule rules window windows slot slots")
              .split(" "));

  private final List<Token> tokens;
  private final boolean[] taken;

  private Nouns(List<Token> tokens, boolean[] taken) {
    this.tokens = tokens;
    this.taken = taken;
  }

  /**
   * Finds them.
   *
   * @param taken tokens that other mentions hold
   * @param names the proper names of the text
   */
  static List<Mention> in(List<Token> tokens, boolean[] taken, List<Mention> names) {
    Nouns nouns = new Nouns(tokens, taken);
    Set<String> phrases = nouns.phrases();
    phrases.addAll(nouns.parts(names));
    return nouns.marked(phrases);
  }

  /** Words that join others; no name ends with one. */
  static boolean linking(String low) {
    return LINKING.contains(low);
  }

  /** Words of exactly one longer name: "the barn" for "Barn Stage". */
  private Set<String> parts(List<Mention> names) {
    Map<String, Set<String>> owners = new HashMap<>();
    for (Mention m : names) {
      String name = Aliases.key(m.values().get(0).toString());
      String[] words = name.split(" ");
      for (String word : words.length > 1 ? words : new String[0]) {
        if (word.length() > 2 && !LINKING.contains(word) && !GENERAL.contains(word)) {
          owners.computeIfAbsent(Token.bare(word), w -> new HashSet<>()).add(name);
        }
      }
    }
    owners.values().removeIf(o -> o.size() > 1);
    return owners.keySet();
  }

  /** Phrases behind an article that come up twice or more; of nested ones the longest. */
  private Set<String> phrases() {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (int n = 1; n <= LONGEST && sound(i, n); n++) {
        String phrase = phrase(i, n);
        counts.merge(phrase, 1, Integer::sum);
        if (i > 0 && ARTICLES.contains(tokens.get(i - 1).low())) {
          named.add(phrase);
        }
      }
    }
    named.removeIf(p -> counts.get(p) < 2);
    return named;
  }

  private boolean sound(int i, int n) {
    for (int k = i; k < i + n; k++) {
      boolean word = k < tokens.size() && tokens.get(k).word() && !taken[k];
      if (!word || LINKING.contains(tokens.get(k).low()) || k > i && !near(k)) {
        return false;
      }
    }
    return tokens.get(i).low().length() > 1 && !GENERAL.contains(tokens.get(i + n - 1).low());
  }

  private boolean near(int k) {
    return tokens.get(k).spaced() && tokens.get(k).from() - tokens.get(k - 1).to() == 1;
  }

  private String phrase(int i, int n) {
    StringBuilder out = new StringBuilder();
    for (int k = i; k < i + n; k++) {
      out.append(k > i ? " " : "").append(tokens.get(k).bare());
    }
    return out.toString();
  }

  private List<Mention> marked(Set<String> phrases) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int n = LONGEST;
      while (n > 0 && !(sound(i, n) && phrases.contains(phrase(i, n)))) {
        n--;
      }
      if (n > 0) {
        boolean article = i > 0 && tokens.get(i - 1).is("the") && !taken[i - 1];
        String name = (article ? "the " : "") + phrase(i, n);
        found.add(Mention.of(Mention.Type.NAME, name, article ? i - 1 : i, i + n));
      }
      i += Math.max(n, 1);
    }
    return found;
  }
}
