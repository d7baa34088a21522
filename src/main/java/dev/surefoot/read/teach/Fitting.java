package dev.surefoot.read.teach;

import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Revisable;
import dev.surefoot.read.point.Spans;
import dev.surefoot.read.point.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of a pointing that give the values of a field. */
final class Fitting {

  private static final int HALF_DAY = 720;

  private Fitting() {}

  /** An option of a choice as it is pointed at. */
  static String choice(Field field, Object wanted) {
    return field.choices().contains(wanted.toString())
        ? wanted.toString()
        : wanted.toString().replace(' ', '_');
  }

  /** Words that give the values, with how many tags of the clause itself they point at. */
  static Map<String, Integer> words(
      Field field, List<Tag> tags, Map<String, Object> wanted, boolean amount) {
    Map<String, Integer> words = new LinkedHashMap<>();
    if (field.slots().get(0).list()) {
      listed(field, tags, wanted, words);
      return words;
    }
    for (Tag tag : tags) {
      if (field.types().contains(tag.mention().type()) && tag.mention().values().size() == 1) {
        String word = amount ? amount(field, tag, wanted) : whole(field, tag, wanted);
        if (word != null) {
          words.put(word, tag.own() ? 1 : 0);
        }
      }
    }
    if (field.range() && !amount) {
      spans(field, tags, wanted, words);
    }
    return words;
  }

  /** A list of several: as many tags as it takes. */
  private static void listed(
      Field field, List<Tag> tags, Map<String, Object> wanted, Map<String, Integer> words) {
    List<Object> left = new ArrayList<>();
    wanted.values().forEach(v -> left.addAll(v instanceof List<?> l ? l : List.of(v)));
    List<String> taken = new ArrayList<>();
    for (Tag tag : tags) {
      List<Object> values = tag.mention().values();
      boolean fits = field.types().contains(tag.mention().type()) && left.containsAll(values);
      if (fits) {
        left.removeAll(values);
        taken.add(tag.name());
      }
    }
    if (left.isEmpty()) {
      words.put(String.join("+", taken), taken.size());
    }
  }

  private static @Nullable String amount(Field field, Tag tag, Map<String, Object> wanted) {
    Object said = tag.mention().values().get(0);
    boolean all = wanted.values().stream().allMatch(v -> by(v, said));
    boolean first = wanted.containsKey(field.slots().get(0).name());
    return !all
        ? null
        : !field.range() || wanted.size() == 2
            ? tag.name()
            : first ? tag.name() + "~-" : "-~" + tag.name();
  }

  private static boolean by(Object wanted, Object said) {
    return wanted instanceof Revisable.Amount a && Integer.valueOf(a.by()).equals(said);
  }

  private static @Nullable String whole(Field field, Tag tag, Map<String, Object> wanted) {
    Map<String, Object> got = Values.of(field, tag.mention().values().get(0));
    return got != null && fits(got, wanted) ? tag.name() : null;
  }

  private static void spans(
      Field field, List<Tag> tags, Map<String, Object> wanted, Map<String, Integer> words) {
    List<@Nullable Tag> ends = new ArrayList<>(tags);
    ends.add(null);
    for (Tag from : ends) {
      for (Tag to : ends) {
        if (from == to) {
          continue;
        }
        Mention begin = from == null ? null : from.mention();
        Mention end = to == null ? null : to.mention();
        Map<String, Object> got = Spans.of(field, begin, end);
        if (got != null && !got.isEmpty() && fits(got, wanted)) {
          String word = (from == null ? "-" : from.name()) + "~" + (to == null ? "-" : to.name());
          words.put(word, (from != null && from.own() ? 1 : 0) + (to != null && to.own() ? 1 : 0));
        }
      }
    }
  }

  /** Whether what is said is wanted; a range may be said in part, the rest is as it was. */
  private static boolean fits(Map<String, Object> got, Map<String, Object> wanted) {
    return got.entrySet().stream()
        .allMatch(
            e -> wanted.containsKey(e.getKey()) && same(e.getValue(), wanted.get(e.getKey())));
  }

  private static boolean same(Object said, @Nullable Object wanted) {
    if (said instanceof Clock c && wanted instanceof Integer m) {
      int off = Math.abs(c.minutes() - m);
      return off == 0 || c.open() && off == HALF_DAY;
    }
    return said instanceof String s && wanted instanceof String w
        ? Aligner.sameName(s, w)
        : said.equals(wanted);
  }
}
