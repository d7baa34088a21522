package dev.surefoot.read.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words of requests with how often they are used, to see what a mistyped word was meant to be. */
final class Vocabulary {

  private static final Vocabulary SHIPPED = load();

  /** By length; longer words are not corrected. */
  private static final int LONGEST = 24;

  private static final int OWN = 10;
  private static final int FREQUENT = 150;

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

  /**
   * The word that was most likely meant, or null when nothing is near enough.
   *
   * @param own the words of the text, which are likelier than others
   */
  @Nullable String meant(String low, Map<String, Integer> own) {
    int length = low.length();
    if (length < 2 || length > LONGEST) {
      return null;
    }
    String near = best(low, own, 1);
    return near == null && length > 7 ? best(low, own, 2) : near;
  }

  private @Nullable String best(String low, Map<String, Integer> own, int reach) {
    int letters = Edits.letters(low);
    double most = 0;
    double second = 0;
    Entry best = null;
    // in words of two or three letters only a letter that was hit wrongly tells enough
    int stretch = low.length() < 4 ? 0 : 1;
    for (int n = Math.max(2, low.length() - stretch); n <= low.length() + stretch; n++) {
      for (Entry e : byLength.get(n)) {
        double odds = Edits.apart(letters, e.letters) ? 0 : Edits.odds(low, e.word, reach);
        double score =
            odds < least(reach, e.uses) ? 0 : odds * e.uses * (own.containsKey(e.word) ? OWN : 1);
        if (score > most) {
          second = most;
          most = score;
          best = e;
        } else {
          second = Math.max(second, score);
        }
      }
    }
    return best != null && clear(low.length(), most, second) ? best.word : null;
  }

  /** A letter too many or too few is believed of frequent words only, and of no second slip. */
  private static double least(int reach, int uses) {
    return reach > 1 ? Edits.SECOND : uses < FREQUENT ? 1 : 0;
  }

  /** The shorter the word, the more often must its meaning be the usual one. */
  private static boolean clear(int length, double most, double second) {
    return length < 4 ? most >= 300 && most > 3 * second : most > (length > 5 ? 1 : 1.5) * second;
  }

  private static Vocabulary load() {
    Vocabulary words = new Vocabulary();
    try (InputStream in = Vocabulary.class.getResourceAsStream("usage.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "usage.txt"), StandardCharsets.UTF_8))) {
      reader.lines().forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    String word = line.substring(0, space);
    int count = Integer.parseInt(line.substring(space + 1));
    uses.put(word, count);
    if (word.length() <= LONGEST) {
      byLength.get(word.length()).add(new Entry(word, Edits.letters(word), count));
    }
  }
}
