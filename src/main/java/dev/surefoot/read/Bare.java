package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values without a sentence, said in answer to a question for facts of one kind. */
final class Bare {

  private Bare() {}

  /**
   * The answer that fills every field of the kind; null when the values do not say which is which.
   */
  static @Nullable String answer(Domain.Kind kind, Clause clause) {
    StringBuilder answer = new StringBuilder(kind.name());
    for (Field field : Field.of(kind)) {
      String filled = filled(field, clause);
      if (filled == null) {
        return null;
      }
      answer.append(' ').append(filled);
    }
    return kind.slots().isEmpty() ? null : answer.toString();
  }

  private static @Nullable String filled(Field field, Clause clause) {
    List<Tag> fits =
        clause.tags().stream()
            .filter(t -> t.own() && field.types().contains(t.mention().type()))
            .toList();
    List<Tag> typed = fits.stream().filter(t -> t.mention().type() != Mention.Type.NUMBER).toList();
    List<Tag> best = typed.isEmpty() ? fits : typed;
    if (best.isEmpty()) {
      return field.optional() ? "-" : null;
    }
    boolean clear = best.size() == 1 || field.slots().get(0).list();
    return clear ? best.stream().map(Tag::name).collect(Collectors.joining("+")) : null;
  }
}
