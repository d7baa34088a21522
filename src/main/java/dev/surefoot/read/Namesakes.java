package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One place under two forms of its name: what hangs in the air, a place without connections or one
 * that has nothing but connections, is the only other place that has a form of its name and that it
 * is not connected with.
 */
final class Namesakes {

  /** Names are compared pair by pair; a request with more loose ends was not understood. */
  private static final int MOST = 50;

  private static final int SHORTENED = 4;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Planning.Links links;
  private final Map<String, Object> connected = new LinkedHashMap<>();
  private final Map<String, Object> places = new LinkedHashMap<>();
  private final Set<Set<String>> linked = new HashSet<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Map<String, Object> fuller = new HashMap<>();

  private Namesakes(Planning.Links links, List<Stated> stated) {
    this.links = links;
    for (Stated s : stated) {
      Fact fact = s.fact();
      if (link(fact)) {
        put(connected, fact, links.from());
        put(connected, fact, links.to());
        linked.add(fact.values().values().stream().map(Spellings::key).collect(Collectors.toSet()));
      } else {
        fact.values().values().forEach(v -> mentioned.add(Spellings.key(v)));
        fact.kind().slots().values().stream()
            .filter(slot -> place(fact, slot))
            .forEach(slot -> put(places, fact, slot.name()));
      }
    }
  }

  private boolean link(Fact fact) {
    return fact.kind().name().equals(links.kind());
  }

  private static void put(Map<String, Object> names, Fact fact, String slot) {
    if (fact.values().get(slot) instanceof String name && !name.equals("*")) {
      names.putIfAbsent(Spellings.key(name), name);
    }
  }

  /** The facts with such places under the fuller form of their name. */
  static List<Stated> joined(Domain domain, List<Stated> stated) {
    Planning.Links links = domain.planning().links();
    return links == null ? stated : new Namesakes(links, stated).joined(stated);
  }

  private List<Stated> joined(List<Stated> stated) {
    Map<String, Object> all = new LinkedHashMap<>(places);
    connected.forEach(all::putIfAbsent);
    Set<String> loose = new LinkedHashSet<>(all.keySet());
    loose.removeIf(p -> connected.containsKey(p) && mentioned.contains(p));
    if (loose.size() > MOST || all.size() > MOST) {
      return stated;
    }
    for (String one : loose) {
      String other = only(one, all);
      if (other != null && one.equals(only(other, all)) && !fuller.containsKey(other)) {
        boolean longer = one.length() >= other.length();
        fuller.put(longer ? other : one, all.get(longer ? one : other));
      }
    }
    return fuller.isEmpty() ? stated : stated.stream().map(this::renamed).toList();
  }

  private @Nullable String only(String name, Map<String, Object> all) {
    List<String> alike =
        all.keySet().stream()
            .filter(other -> !other.equals(name) && alike(name, other))
            .filter(other -> linked.stream().noneMatch(l -> l.contains(name) && l.contains(other)))
            .toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  /** Whether one name is a form of the other. */
  static boolean alike(Object one, Object other) {
    return alike(words(one), words(other)) || alike(words(bare(one)), words(bare(other)));
  }

  /** "Ella's" as it is written in haste: "ellas". */
  private static String bare(Object name) {
    return name.toString().replace("'", "").replace("’", "");
  }

  private static boolean alike(Set<String> a, Set<String> b) {
    boolean part = a.containsAll(b) || b.containsAll(a);
    return !a.isEmpty() && !b.isEmpty() && (part || shortened(a, b) || shortened(b, a));
  }

  private static boolean shortened(Set<String> a, Set<String> b) {
    String begin = String.join(" ", a);
    return begin.length() >= SHORTENED && String.join(" ", b).startsWith(begin);
  }

  /** Words of a name without articles and possessives. */
  private static Set<String> words(Object name) {
    return Arrays.stream(name.toString().toLowerCase(Locale.ROOT).split("\\s+"))
        .map(w -> w.endsWith("'s") || w.endsWith("’s") ? w.substring(0, w.length() - 2) : w)
        .filter(w -> !w.isEmpty() && !ARTICLES.contains(w))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stated renamed(Stated s) {
    Map<String, Object> values = new LinkedHashMap<>(s.fact().values());
    for (Domain.Slot slot : s.fact().kind().slots().values()) {
      Object name = place(s.fact(), slot) ? values.get(slot.name()) : null;
      if (name instanceof String && fuller.containsKey(Spellings.key(name))) {
        values.put(slot.name(), fuller.get(Spellings.key(name)));
      }
    }
    Fact fact = s.fact();
    return new Stated(new Fact(fact.kind(), fact.soft(), values, fact.used()), s.quote());
  }

  /** A slot that is called like one for places is one. */
  private boolean place(Fact fact, Domain.Slot slot) {
    return link(fact) || links.ends().stream().anyMatch(end -> end.slot().equals(slot.name()));
  }
}
