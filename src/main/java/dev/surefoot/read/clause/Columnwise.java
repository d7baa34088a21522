package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.DayRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell is, told by the other cells of its column. */
final class Columnwise {

  private static final int FEW = 3;
  private static final Pattern SUM =
      Pattern.compile("(?i)\\W{0,3}(total|totals|sum|overall|altogether|all|in all)\\b");

  private final String request;
  private final Legends legends;

  Columnwise(String request, Legends legends) {
    this.request = request;
    this.legends = legends;
  }

  /** The body with the cells of each column made alike. */
  List<List<List<Atom>>> alike(List<List<List<Atom>>> body) {
    int width = body.stream().mapToInt(List::size).max().orElse(0);
    List<List<List<Atom>>> out = new ArrayList<>();
    body.forEach(row -> out.add(new ArrayList<>(row)));
    for (int c = 0; c < width; c++) {
      boolean flags = flags(body, c);
      boolean names = names(body, c);
      boolean days = any(body, c, Mention.Type.DAYS);
      for (List<List<Atom>> row : out) {
        List<Atom> cell = c < row.size() ? row.get(c) : List.of();
        if (!cell.isEmpty()) {
          boolean plain = flags || sum(cell);
          boolean name = names && !listed(cell, body);
          row.set(c, plain ? words(cell) : name ? Titles.asName(cell, request) : cell);
          row.set(c, days ? days(row.get(c)) : row.get(c));
        }
      }
    }
    return out;
  }

  /**
   * Yes and no, or other marks of a letter or two: few of them, again and again, and none a name in
   * other places of the text.
   */
  private boolean flags(List<List<List<Atom>>> body, int c) {
    Set<String> marks = new HashSet<>();
    int filled = 0;
    int named = 0;
    for (List<List<Atom>> row : body) {
      List<Atom> cell = c < row.size() ? row.get(c) : List.of();
      Atom only = cell.size() == 1 ? cell.get(0) : null;
      boolean mark =
          only != null
              && only.to() - only.from() <= FEW
              && (only.mention() == null || only.of(Mention.Type.NAME))
              && (only.mention() == null || Legends.value(only).equals(raw(only)));
      if (!mark && !cell.isEmpty()) {
        return false;
      }
      filled += cell.isEmpty() ? 0 : 1;
      boolean first = marks.add(cell.isEmpty() ? "" : raw(cell.get(0)).toLowerCase(Locale.ROOT));
      named += first && only != null ? legends.count(only) : 0;
    }
    marks.remove("");
    return named <= filled
        && filled > marks.size()
        && marks.size() <= FEW
        && filled >= FEW
        && c > 0;
  }

  /** Most cells are nothing but a name. */
  private static boolean names(List<List<List<Atom>>> body, int c) {
    int names = 0;
    int filled = 0;
    for (List<List<Atom>> row : body) {
      List<Atom> cell = c < row.size() ? row.get(c) : List.of();
      filled += cell.isEmpty() ? 0 : 1;
      names += Titles.named(cell) ? 1 : 0;
    }
    return names > 1 && names * 2 > filled;
  }

  /** The title of a row that sums the others up. */
  private boolean sum(List<Atom> cell) {
    String words = request.substring(cell.get(0).from(), cell.get(cell.size() - 1).to());
    return SUM.matcher(words).lookingAt();
  }

  /** Several names each of which stands alone in a cell of its own elsewhere: "Bern, Basel". */
  private static boolean listed(List<Atom> cell, List<List<List<Atom>>> body) {
    List<Atom> names = cell.stream().filter(a -> a.of(Mention.Type.NAME)).toList();
    boolean only = cell.stream().allMatch(a -> a.of(Mention.Type.NAME) || a.separates());
    if (!only || names.size() < 2) {
      return false;
    }
    Set<String> alone = new HashSet<>();
    body.stream()
        .flatMap(List::stream)
        .filter(Titles::named)
        .forEach(c -> alone.add(Legends.value(c.get(0))));
    return names.stream().allMatch(n -> alone.contains(Legends.value(n)));
  }

  private static boolean any(List<List<List<Atom>>> body, int c, Mention.Type type) {
    return body.stream().anyMatch(r -> c < r.size() && r.get(c).stream().anyMatch(a -> a.of(type)));
  }

  private List<Atom> words(List<Atom> cell) {
    return cell.stream()
        .map(a -> new Atom(raw(a).toLowerCase(Locale.ROOT), null, a.from(), a.to()))
        .toList();
  }

  /** A bare number among days is a day. */
  private static List<Atom> days(List<Atom> cell) {
    Atom only = cell.get(0);
    if (cell.size() > 1 || !only.of(Mention.Type.NUMBER)) {
      return cell;
    }
    int n = (int) Objects.requireNonNull(only.mention()).values().get(0);
    Mention day = new Mention(Mention.Type.DAYS, List.of(new DayRange(n, n)), 0, 0);
    return List.of(new Atom(String.valueOf(day.type().letter()), day, only.from(), only.to()));
  }

  private String raw(Atom a) {
    return request.substring(a.from(), a.to());
  }
}
