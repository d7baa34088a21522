package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A connection to several places at once, whose names were taken for one: "Bern, Basel" is two
 * places where each of them is one elsewhere in the request.
 */
final class Enumerated {

  private static final String MARKS = "[,;/&+\n]| and ";
  private static final int MOST = 50;

  private final Planning.Links links;
  private final Set<String> places = new HashSet<>();

  private Enumerated(Planning.Links links, List<Stated> stated) {
    this.links = links;
    for (Stated s : stated) {
      for (Planning.End end : links.ends()) {
        if (s.fact().kind().name().equals(end.kind())) {
          places.add(Spellings.key(s.fact().values().getOrDefault(end.slot(), "")));
        }
      }
    }
  }

  /** The facts with one for each such place. */
  static List<Stated> apart(Domain domain, List<Stated> stated) {
    Planning.Links links = domain.planning().links();
    return links == null ? stated : new Enumerated(links, stated).apart(stated);
  }

  private List<Stated> apart(List<Stated> stated) {
    List<Stated> out = new ArrayList<>();
    for (Stated s : stated) {
      if (!s.fact().kind().name().equals(links.kind())) {
        out.add(s);
        continue;
      }
      List<Object> from = names(s.fact(), links.from());
      List<Object> to = names(s.fact(), links.to());
      for (Object a : from) {
        to.stream()
            .filter(b -> from.size() * to.size() == 1 || !a.equals(b))
            .forEach(b -> out.add(new Stated(with(s.fact(), a, b), s.quote())));
      }
    }
    return out;
  }

  private List<Object> names(Fact fact, String slot) {
    Object name = fact.values().getOrDefault(slot, "");
    List<String> parts =
        places.contains(Spellings.key(name))
            ? List.of()
            : Arrays.stream(name.toString().split(MARKS, MOST))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    boolean all =
        parts.size() > 1 && parts.stream().allMatch(p -> places.contains(Spellings.key(p)));
    return all ? List.copyOf(parts) : List.of(name);
  }

  private Fact with(Fact fact, Object from, Object to) {
    Map<String, Object> values = new LinkedHashMap<>(fact.values());
    values.replace(links.from(), from);
    values.replace(links.to(), to);
    return new Fact(fact.kind(), fact.soft(), values, fact.used());
  }
}
