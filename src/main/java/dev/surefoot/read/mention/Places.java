package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of places that are known, found in any case and with one slip in a long word. */
final class Places {

  /** Knows no place. */
  static final Places NONE = new Places(List.of());

  private static final int LONG = 6;

  private final Map<String, List<Place>> byFirstWord = new HashMap<>();
  private final List<Place> single = new ArrayList<>();

  private record Place(String name, List<String> words) {}

  /** Knows these names. */
  Places(Collection<String> names) {
    for (String name : names) {
      List<String> words = words(Tokens.cut(name));
      if (!words.isEmpty()) {
        Place place = new Place(name, words);
        byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(place);
        if (words.size() == 1 && name.length() >= LONG) {
          single.add(place);
        }
      }
    }
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().map(Token::low).filter(w -> !w.equals(".")).toList();
  }

  /** The longest known place that starts at a token, or null. */
  @Nullable Mention at(Cursor c, int i) {
    Mention best = null;
    for (Place place : byFirstWord.getOrDefault(c.at(i).bare(), List.of())) {
      int next = end(c, i, place.words());
      boolean plain =
          place.words().size() == 1 && !c.at(i).capital() && Lexicon.common(c.at(i).bare());
      if (next > 0 && !plain && (best == null || next > best.next())) {
        best = Mention.of(Mention.Type.NAME, place.name(), i, next);
      }
    }
    Mention found = best == null ? slip(c, i) : best;
    return found == null
        ? null
        : new Mention(found.type(), found.values(), i, coded(c, found.next()));
  }

  /** Past the two letters of a state: "Boise, ID". */
  private static int coded(Cursor c, int i) {
    int j = c.is(i, ",") ? i + 1 : i;
    boolean two = c.at(j).raw().matches("[A-Z]{2}") && !c.at(j).column();
    return two && !c.is(j, "on", "in", "to", "we", "me", "or", "ok", "us") ? j + 1 : i;
  }

  /** Where the words end that start at {@code i}; -1 where others stand. Dots may be missing. */
  private static int end(Cursor c, int i, List<String> words) {
    int j = i;
    for (int k = 0; k < words.size(); k++) {
      j = k > 0 && c.is(j, ".") && c.glued(j) ? j + 1 : j;
      boolean last = k == words.size() - 1;
      boolean same =
          c.at(j).low().equals(words.get(k)) || last && c.at(j).bare().equals(words.get(k));
      if (!same || j > i && c.at(j).column()) {
        return -1;
      }
      j++;
    }
    return j;
  }

  /** A long word that no dictionary has, one slip from a place of one word. */
  private @Nullable Mention slip(Cursor c, int i) {
    String low = c.at(i).bare();
    if (low.length() < LONG || !c.at(i).word() || Lexicon.common(low) || Lexicon.proper(low)) {
      return null;
    }
    List<Place> near =
        single.stream().filter(p -> Edits.near(low, p.words().get(0))).limit(2).toList();
    return near.size() == 1 ? Mention.of(Mention.Type.NAME, near.get(0).name(), i, i + 1) : null;
  }
}
