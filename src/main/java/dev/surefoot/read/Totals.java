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
 * A total that was read as the stay in one place more: the total is not stated, the place has no
 * connection and nothing else is said of it, and its days are those of all others together, with
 * days of travel counted once or twice.
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
    boolean known = total == null || stated.stream().anyMatch(s -> s.fact().kind().equals(total));
    return links == null || known ? stated : new Totals(links, total).found(stated);
  }

  private static boolean total(Domain.Kind kind) {
    return kind.unique()
        && kind.required()
        && kind.slots().size() == 1
        && kind.slots().values().iterator().next().type() == Domain.Type.COUNT;
  }

  private List<Stated> found(List<Stated> stated) {
    List<Stated> stays = new ArrayList<>();
    for (Stated s : stated) {
      if (s.fact().kind().name().equals(links.kind())) {
        connect(s.fact(), links.from());
        connect(s.fact(), links.to());
      } else if (days(s.fact()) > 0) {
        stays.add(s);
      }
    }
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
