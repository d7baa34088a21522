package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of requests with how often they are used, to see what a mistyped word was meant to be. */
final class Vocabulary {

  private static final Vocabulary SHIPPED = load();

  /** By length; longer words are not corrected. */
  private static final int LONGEST = 24;

  private static final int FREQUENT = 150;

  /** From this many letters on a word is hardly another one with a letter more or less. */
  private static final int LONG = 7;

  private final Map<String, Integer> uses = new HashMap<>();
  private final List<List<Entry>> byLength = new ArrayList<>();

  private record Entry(String word, int letters, int uses) {}

  private Vocabulary() {
    for (int i = 0; i <= LONGEST + 2; i++) {
      byLength.add(new ArrayList<>());
    }
  }

  static Vocabulary shipped() {
    return SHIPPED;
  }

  boolean has(String low) {
    return uses.containsKey(low);
  }

  int uses(String low) {
    return uses.getOrDefault(low, 0);
  }

  /** The words that one or two slips make of a word, each with the odds of that. */
  Map<String, Double> near(String low) {
    if (low.length() < 2 || low.length() > LONGEST) {
      return Map.of();
    }
    Map<String, Double> near = near(low, 1);
    return near.isEmpty() && low.length() > 6 ? near(low, 2) : near;
  }

  private Map<String, Double> near(String low, int reach) {
    Map<String, Double> near = new TreeMap<>();
    int letters = Edits.letters(low);
    // in words of two or three letters only a letter that was hit wrongly tells enough
    int stretch = low.length() < 4 ? 0 : 1;
    for (int n = Math.max(2, low.length() - stretch); n <= low.length() + stretch; n++) {
      for (Entry e : byLength.get(n)) {
        double odds = Edits.apart(letters, e.letters) ? 0 : Edits.odds(low, e.word, reach);
        if (odds > 0 && odds >= least(low.length(), reach, e.uses)) {
          near.put(e.word, odds);
        }
      }
    }
    return near;
  }

  /** A letter too many or too few is believed of frequent words only, as are two slips. */
  private static double least(int length, int reach, int uses) {
    boolean enough = uses >= (length < 8 && reach > 1 ? FREQUENT : 0);
    int frequent = length < LONG ? FREQUENT : FREQUENT / 3;
    return !enough ? 2 : reach > 1 ? Edits.SECOND : uses < frequent ? 1 : 0;
  }

  private static Vocabulary load() {
    Vocabulary words = new Vocabulary();
    WordList.read("usage.txt", words::add);
    return words;
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    String word = line.substring(0, space);
    int count = Integer.parseInt(line.substring(space + 1));
    uses.put(word, count);
    if (word.length() <= LONGEST && count > 0) {
      byLength.get(word.length()).add(new Entry(word, Edits.letters(word), count));
    }
  }
}
