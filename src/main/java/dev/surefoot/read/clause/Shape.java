package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes atoms as the text that the model sees and hands out the tags. */
final class Shape {

  private final StringBuilder text = new StringBuilder();
  private final List<Tag> tags = new ArrayList<>();
  private final Map<Mention.Type, Integer> counts = new EnumMap<>(Mention.Type.class);

  /**
   * Adds a line behind a mark: {@code #} heading, {@code <} topic, {@code @} day, {@code >} clause.
   */
  void line(String mark, List<Atom> atoms, boolean own) {
    text.append(text.isEmpty() ? "" : "\n").append(mark);
    for (Atom a : atoms) {
      boolean tight = a.mention() == null && a.text().matches("[,.:;!?)]");
      text.append(tight ? "" : " ")
          .append(a.mention() == null ? a.text() : tag(a, a.mention(), own));
    }
  }

  private String tag(Atom a, Mention mention, boolean own) {
    if (mention.type() == Mention.Type.NAME) {
      for (Tag t : tags) {
        boolean same =
            t.mention().type() == Mention.Type.NAME && key(t.mention()).equals(key(mention));
        if (same && (t.own() || !own)) {
          return t.name();
        }
        if (same) {
          tags.set(tags.indexOf(t), new Tag(t.name(), t.mention(), true, a.from(), a.to()));
          return t.name();
        }
      }
    }
    String name = mention.type().letter() + "" + counts.merge(mention.type(), 1, Integer::sum);
    tags.add(new Tag(name, mention, own, a.from(), a.to()));
    return name;
  }

  private static String key(Mention m) {
    return m.values().toString().toLowerCase(Locale.ROOT);
  }

  String text() {
    return text.toString();
  }

  List<Tag> tags() {
    return tags;
  }
}
