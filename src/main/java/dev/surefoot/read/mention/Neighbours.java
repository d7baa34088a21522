package dev.surefoot.read.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words of requests stand beside which, to see which of two words was meant. */
final class Neighbours {

  private static final Neighbours SHIPPED = load();

  /** How much the pair tells, the rest being what each word tells by itself. */
  private static final double TOLD = 0.8;

  private final Map<String, Integer> pairs = new HashMap<>();
  private final Map<String, Integer> lefts = new HashMap<>();
  private final Map<String, Integer> rights = new HashMap<>();
  private double all;

  private Neighbours() {}

  static Neighbours shipped() {
    return SHIPPED;
  }

  /** What a token is to its neighbours: a usual word, or something of its kind. */
  static String kind(List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size() || tokens.get(i).is("\n")) {
      return "/n";
    }
    Token t = tokens.get(i);
    if (t.digits()) {
      return "9";
    }
    boolean usual = Vocabulary.shipped().uses(t.bare()) > 0;
    return !t.word() ? t.raw() : usual ? t.bare() : t.capital() ? "N" : "?";
  }

  /** How well a word stands between two others; only the proportion to another word tells. */
  double fit(String left, String word, String right) {
    double uses = Math.max(0.5, Vocabulary.shipped().uses(word));
    double behind = told(left + " " + word, lefts.getOrDefault(left, 0)) + (1 - TOLD) * uses / all;
    double next = Math.max(1, rights.getOrDefault(right, 0)) / all;
    double before = told(word + " " + right, uses) + (1 - TOLD) * next;
    return behind * before / next;
  }

  private double told(String pair, double of) {
    return of < 1 ? 0 : TOLD * Math.min(1, pairs.getOrDefault(pair, 0) / of);
  }

  private static Neighbours load() {
    Neighbours neighbours = new Neighbours();
    WordList.read("pairs.txt", neighbours::add);
    return neighbours;
  }

  private void add(String line) {
    String[] parts = line.split(" ");
    int count = Integer.parseInt(parts[2]);
    pairs.put(parts[0] + " " + parts[1], count);
    lefts.merge(parts[0], count, Integer::sum);
    rights.merge(parts[1], count, Integer::sum);
    all += count;
  }
}
