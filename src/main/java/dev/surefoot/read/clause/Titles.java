package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The titles of the rows or of the columns of a matrix. */
final class Titles {

  private static final int NOON = 720;

  private Titles() {}

  /** Each cell as a title: a day, a time, a name or what is short for one, else its words. */
  static List<List<Atom>> of(List<List<Atom>> cells, Legends legends) {
    return cells.stream().map(c -> title(c, legends)).toList();
  }

  private static List<Atom> title(List<Atom> cell, Legends legends) {
    boolean dated = cell.stream().anyMatch(a -> dated(a));
    if (dated || cell.isEmpty()) {
      return cell;
    }
    List<Atom> bare = cell.stream().filter(a -> !a.is("*", "_", "`", "→", "->", ":")).toList();
    Atom name = legends.name(bare);
    if (name != null) {
      return List.of(name);
    }
    Atom last = null;
    for (Atom a : bare) {
      last = a.of(Mention.Type.NAME) ? a : last;
    }
    if (last == null && bare.size() > 1) {
      last = legends.name(bare.subList(bare.size() - 1, bare.size()));
    }
    return last == null ? bare : List.of(last);
  }

  static boolean dated(Atom a) {
    return a.of(Mention.Type.WEEKDAY) || a.of(Mention.Type.RANGE) || a.of(Mention.Type.TIME);
  }

  static boolean dated(List<Atom> title) {
    return title.stream().anyMatch(Titles::dated);
  }

  static boolean named(List<Atom> title) {
    return title.size() == 1 && title.get(0).of(Mention.Type.NAME);
  }

  /** Words without a name or a value taken for a name, as they stand; "me" is who writes. */
  static List<Atom> asName(List<Atom> title, String request) {
    if (title.isEmpty() || dated(title) || named(title) || title.stream().allMatch(Titles::mark)) {
      return title;
    }
    int from = title.get(0).from();
    int to = title.get(title.size() - 1).to();
    boolean writer = title.size() == 1 && title.get(0).is("me", "myself", "i");
    Object called = writer ? "I" : request.substring(from, to);
    Mention name = new Mention(Mention.Type.NAME, List.of(called), 0, 0);
    return List.of(new Atom("N", name, from, to));
  }

  private static boolean mark(Atom a) {
    return a.mention() == null && !Character.isLetter(a.text().charAt(0));
  }

  /** Times in even steps made the ranges that begin there; what is no such row of times stays. */
  static List<List<Atom>> ranges(List<List<Atom>> titles) {
    List<Integer> starts = new ArrayList<>();
    for (List<Atom> title : titles) {
      int start = title.size() == 1 ? start(title.get(0)) : -1;
      while (!starts.isEmpty() && start >= 0 && start <= starts.get(starts.size() - 1)) {
        start += NOON;
      }
      if (start < 0 || start > 2 * NOON) {
        return titles;
      }
      starts.add(start);
    }
    Set<Integer> steps = new HashSet<>();
    for (int i = 1; i < starts.size(); i++) {
      steps.add(starts.get(i) - starts.get(i - 1));
    }
    if (steps.isEmpty()) {
      return titles;
    }
    int least = steps.stream().min(Integer::compare).orElseThrow();
    List<List<Atom>> out = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Atom a = titles.get(i).get(0);
      Clock from = new Clock(starts.get(i), false);
      Clock to = new Clock(Math.min(2 * NOON, starts.get(i) + least), false);
      Mention range = new Mention(Mention.Type.RANGE, List.of(new ClockRange(from, to)), 0, 0);
      out.add(List.of(new Atom("R", range, a.from(), a.to())));
    }
    return out;
  }

  private static int start(Atom a) {
    if (a.of(Mention.Type.TIME)) {
      return Objects.requireNonNull(a.mention()).values().get(0) instanceof Clock c
          ? c.minutes()
          : -1;
    }
    boolean hour = a.of(Mention.Type.NUMBER);
    int n = hour ? (int) Objects.requireNonNull(a.mention()).values().get(0) : -1;
    return n > 24 ? -1 : n * 60;
  }
}
