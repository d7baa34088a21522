package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.mention.Weekdays;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days allowed, stated in pieces: by one clause ("Monday", "Tuesday"), side by side, or by
 * headings. Lists that stand apart in words of their own stay two, for they may contradict each
 * other.
 */
final class DayLists {

  /** Characters between two pieces of one list: ", " or " [ ". */
  private static final int BESIDE = 3;

  /** Letters of a heading that says nothing but a day: "Wednesdays". */
  private static final int HEADING = 10;

  private DayLists() {}

  /** The facts with the pieces of a list as one. */
  static List<Stated> joined(List<Stated> stated) {
    return wide(headed(beside(stated)));
  }

  /**
   * Of two lists of days of which one holds the other, the wide one where anything else is said of
   * a day that only it has: who is busy on Monday hardly tells if only Tuesday is allowed.
   */
  private static List<Stated> wide(List<Stated> stated) {
    List<Stated> lists = stated.stream().filter(DayLists::list).toList();
    Set<Object> spoken = new HashSet<>();
    stated.stream().filter(s -> !list(s)).forEach(s -> spoken.addAll(days(s)));
    List<Stated> out = new ArrayList<>(stated);
    out.removeIf(s -> lists.contains(s) && lists.stream().anyMatch(o -> wider(o, s, spoken)));
    return out;
  }

  private static boolean wider(Stated wide, Stated narrow, Set<Object> spoken) {
    Set<Object> more = days(wide);
    boolean holds = holds(wide, narrow) && more.removeAll(days(narrow)) && !more.isEmpty();
    return holds && more.stream().anyMatch(spoken::contains);
  }

  private static List<Stated> beside(List<Stated> stated) {
    List<Stated> out = new ArrayList<>();
    for (Stated s : stated) {
      Stated last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && list(s) && like(last, s) && near(last.quote(), s.quote())) {
        out.set(out.size() - 1, joined(last, s));
      } else {
        out.add(s);
      }
    }
    return out;
  }

  /** Headings that only repeat days stated elsewhere are left out; headings alone are one list. */
  private static List<Stated> headed(List<Stated> stated) {
    List<Stated> headings = stated.stream().filter(s -> list(s) && heading(s.quote())).toList();
    List<Stated> others = stated.stream().filter(s -> list(s) && !heading(s.quote())).toList();
    if (headings.isEmpty() || headings.size() + others.size() < 2) {
      return stated;
    }
    List<Stated> out = new ArrayList<>(stated);
    if (others.isEmpty()) {
      Stated all = headings.stream().reduce(DayLists::joined).orElseThrow();
      out.set(out.indexOf(headings.get(0)), all);
      out.removeAll(headings);
    } else {
      out.removeIf(s -> headings.contains(s) && others.stream().anyMatch(o -> holds(o, s)));
    }
    return out;
  }

  private static boolean list(Stated s) {
    return s.fact().kind().slots().values().stream().anyMatch(Domain.Slot::list);
  }

  private static boolean like(Stated a, Stated b) {
    return a.fact().kind().equals(b.fact().kind());
  }

  /** One clause, two of one sentence, or two with a mark or less between them. */
  private static boolean near(Quote a, Quote b) {
    return b.from() - a.to() <= BESIDE && a.from() - b.to() <= BESIDE;
  }

  private static boolean heading(Quote quote) {
    String text = quote.text().strip();
    return text.length() <= HEADING && text.chars().noneMatch(Character::isWhitespace);
  }

  private static boolean holds(Stated whole, Stated part) {
    return like(whole, part) && days(whole).containsAll(days(part));
  }

  private static Set<Object> days(Stated s) {
    Set<Object> days = new HashSet<>();
    s.fact().values().values().forEach(v -> days.addAll(v instanceof List<?> l ? l : List.of(v)));
    return days;
  }

  private static Stated joined(Stated a, Stated b) {
    Map<String, Object> values = new LinkedHashMap<>(a.fact().values());
    b.fact()
        .values()
        .forEach(
            (slot, value) -> {
              // weekdays in the order of the week, whatever the order they are named in
              if (value instanceof List<?> more && values.get(slot) instanceof List<?> some) {
                Set<Object> all =
                    new TreeSet<>(
                        Comparator.comparing(Weekdays::order).thenComparing(Object::toString));
                all.addAll(some);
                all.addAll(more);
                values.put(slot, List.copyOf(all));
              }
            });
    Fact fact = new Fact(a.fact().kind(), a.fact().soft(), values, a.fact().used());
    return new Stated(fact, a.quote());
  }
}
