package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Grammar;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.read.point.Spans;
import dev.surefoot.read.point.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tags of a clause that say a meaning, and joins what one pointing can say. */
final class Aligner {

  private final Domain domain;
  private final Whole whole;
  private final @Nullable String writer;

  /**
   * An aligner for one text.
   *
   * @param writer who wrote it; null when nobody speaks of himself
   */
  Aligner(Domain domain, Whole whole, @Nullable String writer) {
    this.domain = domain;
    this.whole = whole;
    this.writer = writer;
  }

  /**
   * A meaning on tags of a clause.
   *
   * @param pointing the tags
   * @param own how many of them stand in the clause itself
   * @param ordered whether they stand in the order of the slots
   */
  record Match(Pointing pointing, int own, boolean ordered) {}

  /** The tags of the clause that say the meaning; null when some value is not there. */
  @Nullable Match match(Meaning meaning, Clause clause, int from, int to) {
    if (meaning.kind().equals(Pointing.OTHER)) {
      return new Match(new Pointing(Pointing.OTHER, false, List.of()), 0, true);
    }
    List<List<String>> fields = new ArrayList<>();
    int own = 0;
    Domain.Kind kind = domain.kinds().get(meaning.kind());
    Set<String> used = new HashSet<>();
    for (Field field : Field.of(kind)) {
      Found found = find(field, meaning, clause, used, from, to);
      if (found == null) {
        return null;
      }
      fields.add(List.of(found.tag()));
      used.add(found.tag());
      own += found.own() ? 1 : 0;
    }
    return new Match(
        new Pointing(meaning.kind(), meaning.soft(), fields), own, ordered(clause, fields));
  }

  /** The slots of a meaning that no clause about it can fill, each with where its value stands. */
  String why(Meaning meaning, List<Clause> clauses, Lesson.Part part) {
    List<String> out = new ArrayList<>();
    Domain.Kind kind = domain.kinds().get(meaning.kind());
    for (Field field : kind == null ? List.<Field>of() : Field.of(kind)) {
      boolean near = false;
      boolean somewhere = false;
      for (Clause clause : clauses) {
        boolean fills = find(field, meaning, clause, Set.of(), part.from(), part.to()) != null;
        boolean about = clause.quote().to() > part.from() && clause.quote().from() < part.to();
        near |= fills && about;
        somewhere |= fills;
      }
      if (!near) {
        String slot = field.slots().get(0).name();
        out.add(slot + (somewhere ? " out of reach" : " not found"));
      }
    }
    return out.isEmpty() ? "in no clause together" : String.join(", ", out);
  }

  private static boolean ordered(Clause clause, List<List<String>> fields) {
    int last = -1;
    for (Tag tag : clause.tags()) {
      for (int f = 0; f < fields.size(); f++) {
        if (fields.get(f).contains(tag.name())) {
          if (f < last) {
            return false;
          }
          last = f;
        }
      }
    }
    return true;
  }

  private record Found(String tag, boolean own) {}

  private @Nullable Found find(
      Field field, Meaning meaning, Clause clause, Set<String> used, int from, int to) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    for (Domain.Slot slot : field.slots()) {
      Object value = meaning.values().get(slot.name());
      if (value == null || value.equals("*")) {
        boolean general = field.optional() || field.weekday();
        String mark = "*".equals(value) && field.everybody() ? "*" : "-";
        return general || mark.equals("*") ? new Found(mark, false) : null;
      }
      wanted.put(slot.name(), value);
    }
    if (!field.choices().isEmpty()) {
      return new Found(wanted.values().iterator().next().toString(), false);
    }
    Tag best = null;
    for (Tag tag : clause.tags()) {
      boolean fits =
          field.types().contains(tag.mention().type())
              && fits(field, tag, wanted)
              && !used.contains(tag.name());
      if (fits && (best == null || rank(tag, from, to) > rank(best, from, to))) {
        best = tag;
      }
    }
    if (best != null) {
      return new Found(best.name(), best.own());
    }
    boolean self = writer != null && wanted.containsValue(writer);
    if (field.writer() && self && Grammar.firstPerson(clause)) {
      return new Found(Pointing.WRITER, true);
    }
    boolean general = field.weekday() || field.everybody() && whole.many();
    if (general) {
      return new Found(field.types().contains(Mention.Type.NAME) ? "*" : "-", false);
    }
    return field.range() ? span(field, clause, wanted) : null;
  }

  /** Tags of the clause that make the range together, or with an end that the whole text states. */
  private @Nullable Found span(Field field, Clause clause, Map<String, Object> wanted) {
    List<Object> ends = List.copyOf(wanted.values());
    boolean times = field.types().contains(Mention.Type.RANGE);
    String best = null;
    int most = 0;
    for (Tag from : opened(clause)) {
      for (Tag to : opened(clause)) {
        boolean opens = from == OPEN && ends.get(0).equals(times ? whole.from() : 1);
        boolean closes = to == OPEN && ends.get(1).equals(times ? whole.to() : whole.last());
        boolean stated = from != to && (from != OPEN || opens) && (to != OPEN || closes);
        int rank = stated && spans(field, from, to, ends) ? own(from) + own(to) : 0;
        if (rank > most) {
          most = rank;
          best = from.name() + "~" + to.name();
        }
      }
    }
    return best == null ? null : new Found(best, most > 2);
  }

  private static final Tag OPEN =
      new Tag("-", new Mention(Mention.Type.OTHER, List.of("-"), 0, 0), false, 0, 0);

  private static List<Tag> opened(Clause clause) {
    List<Tag> tags = new ArrayList<>(clause.tags());
    tags.add(OPEN);
    return tags;
  }

  /** Tags of the clause itself count most, stated ends more than open ones. */
  private static int own(Tag tag) {
    return tag == OPEN ? 1 : tag.own() ? 4 : 2;
  }

  private static boolean spans(Field field, Tag from, Tag to, List<Object> ends) {
    Map<String, Object> slots =
        Spans.of(field, from == OPEN ? null : from.mention(), to == OPEN ? null : to.mention());
    if (slots == null) {
      return false;
    }
    int shift = 0;
    for (int i = 0; i < 2; i++) {
      Object got = slots.get(field.slots().get(i).name());
      int want = (int) ends.get(i);
      int is = got instanceof Clock c ? c.minutes() : got instanceof Integer n ? n : want;
      boolean moves = got instanceof Clock c && c.open() && Math.abs(want - is) == 720;
      if (want != is && !moves) {
        return false;
      }
      shift = want - is;
    }
    return shift % 720 == 0;
  }

  private static int rank(Tag tag, int from, int to) {
    boolean inside = tag.from() >= from && tag.to() <= to;
    return (tag.own() ? 2 : 0) + (inside ? 4 : 0) + (tag.mention().values().size() == 1 ? 0 : -1);
  }

  private static boolean fits(Field field, Tag tag, Map<String, Object> wanted) {
    for (Object value : tag.mention().values()) {
      Map<String, Object> got = Values.of(field, value);
      if (got != null && equal(field, got, wanted, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(
      Field field, Map<String, Object> got, Map<String, Object> wanted, Object value) {
    if (value instanceof Clock c) {
      return close(c, (int) wanted.values().iterator().next());
    }
    if (value instanceof ClockRange r) {
      List<Object> ends = List.copyOf(wanted.values());
      int shift = (int) ends.get(0) - r.from().minutes();
      boolean shifted = r.from().open() && r.to().open() && Math.abs(shift) == 720;
      return (shift == 0 || shifted) && (int) ends.get(1) - r.to().minutes() == shift;
    }
    for (Map.Entry<String, Object> e : wanted.entrySet()) {
      Object g = got.get(e.getKey());
      Object one = g instanceof List<?> list ? list.get(0) : g;
      if (one instanceof Clock c) {
        if (!close(c, (int) e.getValue())) {
          return false;
        }
        continue;
      }
      boolean same =
          one instanceof String s
              ? sameName(s, e.getValue().toString())
              : one != null && one.equals(e.getValue());
      if (!same) {
        return false;
      }
    }
    return !field.slots().isEmpty();
  }

  private static boolean close(Clock c, int minutes) {
    return c.minutes() == minutes || c.open() && Math.abs(c.minutes() - minutes) == 720;
  }

  static boolean sameName(String a, String b) {
    return key(a).equals(key(b)) || contains(a, b) || contains(b, a);
  }

  private static boolean contains(String whole, String part) {
    return (" " + key(whole) + " ").contains(" " + key(part) + " ");
  }

  static String key(String name) {
    String low = name.toLowerCase(Locale.ROOT).replace('’', '\'');
    return (low.startsWith("the ") ? low.substring(4) : low)
        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
        .strip();
  }

  /** Joins pointings that differ in one field, and links of each with each. */
  List<Pointing> join(List<Pointing> pointings) {
    List<Pointing> out = Cliques.join(domain, new ArrayList<>(new LinkedHashSet<>(pointings)));
    for (int i = 0; i < out.size(); i++) {
      for (int j = i + 1; j < out.size(); j++) {
        Pointing joined = joined(out.get(i), out.get(j));
        if (joined != null) {
          out.set(i, joined);
          out.remove(j);
          j = i;
        }
      }
    }
    return out;
  }

  private static @Nullable Pointing joined(Pointing a, Pointing b) {
    if (!a.kind().equals(b.kind()) || a.soft() != b.soft() || a.fields().isEmpty()) {
      return null;
    }
    int differs = -1;
    for (int f = 0; f < a.fields().size(); f++) {
      if (!a.fields().get(f).equals(b.fields().get(f))) {
        if (differs >= 0) {
          return null;
        }
        differs = f;
      }
    }
    List<String> both = new ArrayList<>(differs < 0 ? List.of() : a.fields().get(differs));
    if (differs < 0 || both.contains("*") || both.contains("-")) {
      return null;
    }
    for (String tag : b.fields().get(differs)) {
      if (!both.contains(tag)) {
        both.add(tag);
      }
    }
    List<List<String>> fields = new ArrayList<>(a.fields());
    fields.set(differs, both);
    return new Pointing(a.kind(), a.soft(), fields);
  }

  Whole whole() {
    return whole;
  }
}
