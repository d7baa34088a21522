package dev.surefoot.read;

import dev.surefoot.domain.Planning;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The connections of a request: those that hold both ways, and those that are said of all places.
 */
final class Network {

  /** Words by which a connection is excepted from what is said of all. */
  private static final Pattern ONE_WAY =
      Pattern.compile(
          "(?i)\\b(one[- ]way|no return|not (back|in reverse|the other way)|nothing back|no way back"
              + "|(this|that) (way|direction) only|only (in )?(this|that) (way|direction))\\b");

  private final Planning.Links links;
  private final List<Stated> stated;
  private final Spellings spellings;
  private final Set<List<Object>> named = new HashSet<>();

  Network(Planning.Links links, List<Stated> stated, Spellings spellings) {
    this.links = links;
    this.stated = stated;
    this.spellings = spellings;
    stated.stream()
        .filter(s -> link(s.fact()) && !general(s.fact()))
        .forEach(s -> named.add(ends(links.from(), links.to(), s.fact().values())));
  }

  private boolean link(Fact fact) {
    return fact.kind().name().equals(links.kind());
  }

  /** Whether it is said of every place at one end or both. */
  boolean general(Fact fact) {
    return link(fact) && fact.values().containsValue("*");
  }

  /**
   * Where the request says that all connections hold both ways, the ways back that it does not
   * state itself; the saying itself is then spent.
   */
  List<Stated> bothWays(List<Stated> all) {
    String saying = links.bothWays();
    if (all.stream().noneMatch(s -> s.fact().kind().name().equals(saying))) {
      return all;
    }
    List<Stated> there = all.stream().filter(s -> link(s.fact())).toList();
    Set<List<Object>> known = new HashSet<>();
    there.forEach(s -> known.add(ends(links.from(), links.to(), s.fact().values())));
    List<Stated> out = new ArrayList<>(all);
    out.removeIf(s -> s.fact().kind().name().equals(saying));
    for (Stated s : there) {
      if (!ONE_WAY.matcher(s.quote().text()).find()
          && known.add(ends(links.to(), links.from(), s.fact().values()))) {
        Stated back = new Stated(back(s.fact()), s.quote());
        if (!general(back.fact())) {
          named.add(ends(links.from(), links.to(), back.fact().values()));
        }
        out.add(back);
      }
    }
    return out;
  }

  private static List<Object> ends(String from, String to, Map<String, Object> values) {
    return List.of(
        Spellings.key(values.getOrDefault(from, "")), Spellings.key(values.getOrDefault(to, "")));
  }

  private Fact back(Fact there) {
    Map<String, Object> values = new LinkedHashMap<>(there.values());
    Object from = there.values().getOrDefault(links.from(), "");
    values.put(links.from(), there.values().getOrDefault(links.to(), ""));
    values.put(links.to(), from);
    return new Fact(there.kind(), there.soft(), values, there.used());
  }

  /**
   * Whether what is said of all holds for these two: they differ, and nothing else is said of them.
   */
  boolean holds(Map<String, Object> values) {
    List<Object> ends = ends(links.from(), links.to(), values);
    return !ends.get(0).equals(ends.get(1)) && !named.contains(ends);
  }

  /** All places: ends of connections, and what else the domain says are places. */
  Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    List<Planning.End> ends = new ArrayList<>(links.ends());
    ends.add(new Planning.End(links.kind(), links.from()));
    ends.add(new Planning.End(links.kind(), links.to()));
    for (Stated s : stated) {
      for (Planning.End end : ends) {
        boolean has = s.fact().kind().name().equals(end.kind());
        Object name = has ? s.fact().values().get(end.slot()) : null;
        if (name instanceof String text && !text.equals("*")) {
          places.add(spellings.of(text).toString());
        }
      }
    }
    return places;
  }
}
