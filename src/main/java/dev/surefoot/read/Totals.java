package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the sum of the days tells, with days of travel counted once or twice.
 *
 * <ul>
 *   <li>A total that was read as the stay in one place more: the total is not stated, the place has
 *       no connection and nothing else is said of it, and its days are those of all others.
 *   <li>Of several totals ("in 1961 he did it in 9 days") the only one that the stays add up to.
 *   <li>A stay of which nothing else is said and that has no connection, without which alone the
 *       days add up, is none: "Maureen is 83".
 * </ul>
 */
final class Totals {

  private final Planning.Links links;
  private final Domain.Kind total;
  private final String count;
  private final Set<String> connected = new HashSet<>();
  private boolean general;

  private Totals(Planning.Links links, Domain.Kind total) {
    this.links = links;
    this.total = total;
    this.count = total.slots().keySet().iterator().next();
  }

  /** The facts with such a stay as the total. */
  static List<Stated> found(Domain domain, List<Stated> stated) {
    Planning.Links links = domain.planning().links();
    Domain.Kind total =
        domain.said().values().stream().filter(Totals::total).findFirst().orElse(null);
    if (links == null || total == null) {
      return stated;
    }
    List<Stated> known = stated.stream().filter(s -> s.fact().kind().equals(total)).toList();
    Totals totals = new Totals(links, total);
    return known.isEmpty() ? totals.found(stated) : totals.fitting(stated, known);
  }

  private static boolean total(Domain.Kind kind) {
    return kind.unique()
        && kind.required()
        && kind.slots().size() == 1
        && kind.slots().values().iterator().next().type() == Domain.Type.COUNT;
  }

  private List<Stated> found(List<Stated> stated) {
    List<Stated> stays = stays(stated);
    List<Stated> loose = stays.stream().filter(s -> !connected.contains(place(s.fact()))).toList();
    if (general || loose.size() != 1 || stays.size() < 3) {
      return stated;
    }
    Stated one = loose.get(0);
    int all = stays.stream().mapToInt(s -> days(s.fact())).sum();
    int days = days(one.fact());
    int twice = stays.size() - 2;
    boolean sums = days == all - days || days == all - days - twice;
    boolean only =
        stated.stream().filter(s -> s != one).noneMatch(s -> names(s, place(one.fact())));
    return sums && only ? stated.stream().map(s -> s == one ? whole(s) : s).toList() : stated;
  }

  /** The facts without totals and stays that the sum of the days belies. */
  private List<Stated> fitting(List<Stated> stated, List<Stated> totals) {
    List<Stated> stays = stays(stated);
    List<Stated> fit = totals.stream().filter(t -> sums(t, stays)).toList();
    if (fit.stream().map(s -> s.fact().values()).distinct().count() == 1) {
      return stated.stream().filter(s -> !totals.contains(s) || fit.contains(s)).toList();
    }
    List<Stated> loose =
        stays.stream()
            .filter(s -> !general && !connected.contains(place(s.fact())))
            .filter(s -> stated.stream().noneMatch(o -> o != s && names(o, place(s.fact()))))
            .toList();
    List<Stated> others = stays.stream().filter(s -> !loose.contains(s)).toList();
    boolean none = fit.isEmpty() && totals.size() == 1 && others.size() > 1;
    return none && loose.size() == 1 && sums(totals.get(0), others)
        ? stated.stream().filter(s -> !loose.contains(s)).toList()
        : stated;
  }

  private boolean sums(Stated total, List<Stated> stays) {
    Map<String, Integer> places = new LinkedHashMap<>();
    stays.forEach(s -> places.putIfAbsent(place(s.fact()), days(s.fact())));
    int all = places.values().stream().mapToInt(n -> n).sum();
    Object days = total.fact().values().get(count);
    return Integer.valueOf(all).equals(days)
        || Integer.valueOf(all - places.size() + 1).equals(days);
  }

  /** The stays; places that connections name are put down as connected. */
  private List<Stated> stays(List<Stated> stated) {
    List<Stated> stays = new ArrayList<>();
    for (Stated s : stated) {
      if (s.fact().kind().name().equals(links.kind())) {
        connect(s.fact(), links.from());
        connect(s.fact(), links.to());
      } else if (days(s.fact()) > 0) {
        stays.add(s);
      }
    }
    return stays;
  }

  private void connect(Fact fact, String slot) {
    Object name = fact.values().getOrDefault(slot, "");
    general |= name.equals("*");
    connected.add(Spellings.key(name));
  }

  private Planning.@Nullable End end(Fact fact) {
    return links.ends().stream()
        .filter(e -> e.kind().equals(fact.kind().name()))
        .findFirst()
        .orElse(null);
  }

  private String place(Fact fact) {
    Planning.End end = end(fact);
    return end == null ? "" : Spellings.key(fact.values().getOrDefault(end.slot(), ""));
  }

  /** The days of a stay; 0 for what is none. */
  private int days(Fact fact) {
    return end(fact) == null
        ? 0
        : fact.kind().slots().values().stream()
            .filter(slot -> slot.type() == Domain.Type.COUNT)
            .map(slot -> fact.values().get(slot.name()))
            .mapToInt(value -> value instanceof Integer n ? n : 0)
            .findFirst()
            .orElse(0);
  }

  private static boolean names(Stated s, String place) {
    return s.fact().values().values().stream().anyMatch(v -> Spellings.key(v).equals(place));
  }

  private Stated whole(Stated stay) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(count, days(stay.fact()));
    return new Stated(new Fact(total, false, values, stay.fact().used()), stay.quote());
  }
}
