package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word, punctuation mark or mention of a clause.
 *
 * @param text in lower case; for a mention the letter of its type
 * @param mention the mention; null for words
 * @param from index of its first character in the request
 * @param to index after its last
 */
record Atom(String text, @Nullable Mention mention, int from, int to) {

  boolean is(String... words) {
    for (String word : words) {
      if (text.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean of(Mention.Type type) {
    return mention != null && mention.type() == type;
  }

  /** The same place with other values; of a mention only. */
  Atom with(List<Object> values) {
    Mention said = Objects.requireNonNull(mention);
    return new Atom(text, new Mention(said.type(), values, said.first(), said.next()), from, to);
  }

  /** Words and marks that may stand between the items of a list. */
  boolean separates() {
    return mention == null && is(",", ";", "and", "&", "then", "plus", "/", "+", "also", "or");
  }
}
