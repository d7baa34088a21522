package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.read.point.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tags of a clause that say a meaning, and joins what one pointing can say. */
final class Aligner {

  /** Counts more than where a tag stands. */
  private static final int EXACT = 8;

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
   * @param open whether a day is meant that no tag says and no words speak of
   */
  record Match(Pointing pointing, int own, boolean ordered, boolean open) {}

  /** The tags of the clause that say the meaning; null when some value is not there. */
  @Nullable Match match(Meaning meaning, Clause clause, Lesson.Part part) {
    if (meaning.kind().equals(Pointing.OTHER)) {
      return new Match(new Pointing(Pointing.OTHER, false, List.of()), 0, true, false);
    }
    if (Generality.each(domain, whole, clause, meaning)) {
      return new Match(
          Generality.all(Field.of(domain.kinds().get(meaning.kind())), meaning), 0, true, false);
    }
    List<List<String>> fields = new ArrayList<>();
    int own = 0;
    boolean open = false;
    Domain.Kind kind = domain.kinds().get(meaning.kind());
    Set<String> used = new HashSet<>();
    Sweep sweep = new Sweep(part, whole);
    for (Field field : Field.of(kind)) {
      boolean swept = sweep.over(field, meaning, clause);
      Found found =
          swept ? general(field) : find(field, meaning, clause, used, part.from(), part.to());
      if (found == null) {
        return null;
      }
      fields.add(List.of(found.tag()));
      boolean meant = meaning.values().get(field.slots().get(0).name()) != null;
      open |= !swept && field.weekday() && found.tag().equals("-") && meant;
      own += found.own() && used.add(found.tag()) ? 1 : 0;
      used.add(found.tag());
    }
    return new Match(
        new Pointing(meaning.kind(), meaning.soft(), fields), own, ordered(clause, fields), open);
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

  /** Whether the tags stand in the order of the slots; those of the context come first. */
  private static boolean ordered(Clause clause, List<List<String>> fields) {
    int last = -1;
    for (List<String> field : fields) {
      for (String word : field) {
        int at = clause.place(word);
        if (at >= 0 && at < last) {
          return false;
        }
        last = Math.max(last, at);
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
      boolean half = value == null && field.range() && Field.halves(field);
      if (half) {
        continue;
      }
      if (value == null || value.equals("*")) {
        boolean general = field.optional() || field.weekday();
        String mark = "*".equals(value) && field.everybody() ? "*" : "-";
        return general || mark.equals("*") ? new Found(mark, false) : null;
      }
      wanted.put(slot.name(), value);
    }
    if (!field.choices().isEmpty()) {
      return new Found(Field.word(wanted.values().iterator().next().toString()), false);
    }
    Tag best = null;
    int most = 0;
    for (Tag tag : clause.tags()) {
      boolean fits =
          field.types().contains(tag.mention().type())
              && fits(field, tag, wanted)
              && whole(field, tag, wanted)
              && (!used.contains(tag.name()) || clique(meaning, tag));
      int rank = used.contains(tag.name()) ? -1 : rank(tag, from, to) + exact(tag, wanted);
      if (fits && (best == null || rank > most)) {
        most = rank;
        best = tag;
      }
    }
    if (best != null) {
      return new Found(best.name(), best.own());
    }
    boolean self = writer != null && wanted.containsValue(writer);
    if (field.writer() && self && clause.firstPerson()) {
      return new Found(Pointing.WRITER, true);
    }
    boolean general = field.weekday() || field.everybody() && whole.many();
    if (general) {
      return general(field);
    }
    Stretch stretch = field.range() ? Stretch.of(field, clause, wanted, whole) : null;
    return stretch == null ? null : new Found(stretch.word(), stretch.stated());
  }

  /** A single date says one end only, and a range both. */
  private static boolean whole(Field field, Tag tag, Map<String, Object> wanted) {
    return !Field.halves(field) || wanted.equals(Values.of(field, tag.mention().values().get(0)));
  }

  private static Found general(Field field) {
    return new Found(field.types().contains(Mention.Type.NAME) ? "*" : "-", false);
  }

  /** "N: any of the three to any other": both ends of a connection without a length. */
  private boolean clique(Meaning meaning, Tag tag) {
    Planning.Links links = domain.planning().links();
    boolean link = links != null && links.value() == null && meaning.kind().equals(links.kind());
    return link && tag.mention().values().size() > 2;
  }

  /** "Ada" is Ada rather than "Ada's tutor". */
  private static int exact(Tag tag, Map<String, Object> wanted) {
    boolean exact =
        tag.mention().type() == Mention.Type.NAME
            && tag.mention().values().stream()
                .anyMatch(
                    said ->
                        wanted.values().stream()
                            .anyMatch(w -> key(said.toString()).equals(key(w.toString()))));
    return exact ? EXACT : 0;
  }

  private static int rank(Tag tag, int from, int to) {
    boolean inside = tag.from() >= from && tag.to() <= to;
    return (tag.own() ? 2 : 0) + (inside ? 4 : 0) + (tag.mention().values().size() == 1 ? 0 : -1);
  }

  private boolean fits(Field field, Tag tag, Map<String, Object> wanted) {
    for (Object said : tag.mention().values()) {
      Object value = said instanceof DayRange d ? d.within(whole.last()) : said;
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

  Whole whole() {
    return whole;
  }
}
