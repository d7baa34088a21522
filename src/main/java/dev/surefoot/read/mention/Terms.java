package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of a choice that stand in the text: Chinese, Italian-style, barbecues. */
final class Terms implements ValueReader {

  private static final int LONG = 6;

  private final Map<String, List<Term>> byFirst = new HashMap<>();

  private record Term(List<String> words, String meaning) {}

  Terms(Map<String, String> words) {
    words.forEach(
        (said, meaning) -> {
          List<String> all = Tokens.cut(said).stream().map(Token::low).toList();
          byFirst.computeIfAbsent(all.get(0), w -> new ArrayList<>()).add(new Term(all, meaning));
        });
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Mention best = null;
    for (String stem : stems(c.at(i))) {
      for (Term term : byFirst.getOrDefault(stem, List.of())) {
        int next = end(c, i, term.words());
        if (next > 0 && (best == null || next > best.next())) {
          best = Mention.of(Mention.Type.CHOICE, term.meaning(), i, styled(c, next));
        }
      }
    }
    return best == null ? slip(c, i) : best;
  }

  /** A long word that no dictionary has, one slip from a word of the choice. */
  private @Nullable Mention slip(Cursor c, int i) {
    String low = c.at(i).bare();
    if (low.length() < LONG || !c.at(i).word() || Lexicon.common(low) || Lexicon.proper(low)) {
      return null;
    }
    return byFirst.entrySet().stream()
        .filter(
            e ->
                e.getKey().length() >= LONG
                    && !low.startsWith(e.getKey())
                    && Edits.near(low, e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .filter(term -> term.words().size() == 1)
        .findFirst()
        .map(term -> Mention.of(Mention.Type.CHOICE, term.meaning(), i, i + 1))
        .orElse(null);
  }

  private static List<String> stems(Token t) {
    String bare = t.bare();
    return bare.endsWith("s") ? List.of(bare, bare.substring(0, bare.length() - 1)) : List.of(bare);
  }

  private static int end(Cursor c, int i, List<String> words) {
    for (int k = 1; k < words.size(); k++) {
      if (!stems(c.at(i + k)).contains(words.get(k))) {
        return -1;
      }
    }
    return i + words.size();
  }

  private static int styled(Cursor c, int i) {
    boolean hyphen = c.is(i, "-") && c.glued(i);
    return hyphen && c.is(i + 1, "style", "styled") ? i + 2 : i;
  }
}
