package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** What the value readers find in a text. */
final class Found {

  private Found() {}

  static List<Object> values(String text, Set<Mention.Type> wanted, Mention.Type type) {
    return Mentions.in(Tokens.of(text), wanted).stream()
        .filter(m -> m.type() == type)
        .flatMap(m -> m.values().stream())
        .toList();
  }

  /** The only value of a type. */
  static Object only(String text, Set<Mention.Type> wanted, Mention.Type type) {
    List<Object> found = values(text, wanted, type);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }
}
