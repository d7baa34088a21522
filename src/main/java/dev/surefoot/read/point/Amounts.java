package dev.surefoot.read.point;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By how much a field changes: {@code U1}, of a range both ends, {@code U1~-} or {@code -~U1}. */
final class Amounts {

  private Amounts() {}

  /** The ways that the words of a pointing give; null when a tag is no amount of the field. */
  static @Nullable List<Answer.Choice> of(Field field, Clause clause, List<String> words) {
    List<Answer.Choice> out = new ArrayList<>();
    for (String word : words) {
      if (word.equals("-") || word.equals("*")) {
        out.add(new Answer.Choice(Map.of(), List.of()));
        continue;
      }
      Tag tag = Answer.tag(clause, word.replace("~", "").replace("-", ""));
      boolean fits = tag != null && field.takes(tag.mention());
      for (Object value : fits ? tag.mention().values() : List.of()) {
        Map<String, Object> by = by(field, word, value);
        if (by == null) {
          return null;
        }
        out.add(new Answer.Choice(by, List.of(tag)));
      }
      if (!fits) {
        return null;
      }
    }
    return out;
  }

  private static @Nullable Map<String, Object> by(Field field, String word, Object value) {
    if (field.slots().get(0).list()) {
      return Values.of(field, value);
    }
    if (!(value instanceof Integer n) || n <= 0) {
      return null;
    }
    Map<String, Object> by = new LinkedHashMap<>();
    if (!word.startsWith("-")) {
      by.put(field.slots().get(0).name(), new Revisable.Amount(n));
    }
    if (field.range() && !word.endsWith("-")) {
      by.put(field.slots().get(1).name(), new Revisable.Amount(n));
    }
    return by;
  }
}
