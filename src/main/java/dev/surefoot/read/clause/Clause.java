package dev.surefoot.read.clause;

import dev.surefoot.spec.Quote;
import java.util.List;

/**
 * What the reader model is shown at once.
 *
 * @param shape context and words with values replaced by tags; equal shapes read alike
 * @param tags in the order of the shape
 * @param quote the words in the request, context left out
 */
public record Clause(String shape, List<Tag> tags, Quote quote) {

  public Clause {
    tags = List.copyOf(tags);
  }
}
