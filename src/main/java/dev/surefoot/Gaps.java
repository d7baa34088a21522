package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reply;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holes in the connections of a request in words, which can be planned around and so would pass in
 * silence: a place without connection, one with connections of which nothing else is said, and a
 * table of lengths that lacks one.
 */
final class Gaps {

  /** The choice that settles a gap as it is. */
  static final String AS_IT_IS = "plan without it";

  /** More are not worth listing; one is asked about at a time. */
  private static final int MOST = 40;

  private final Domain domain;
  private final Planning.Links links;
  private final Map<String, Constraint> places = new LinkedHashMap<>();
  private final Map<String, Constraint> ends = new LinkedHashMap<>();
  private final Set<List<String>> linked = new HashSet<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> visited = new HashSet<>();

  private Gaps(Domain domain, Planning.Links links, Spec spec) {
    this.domain = domain;
    this.links = links;
    for (Constraint c : spec.constraints()) {
      if (c.kind().equals(links.kind())) {
        String from = key(c, links.from());
        String to = key(c, links.to());
        linked.add(List.of(from, to));
        visited.add(to);
        Stream.of(from, to).filter(end -> c.quote() != null).forEach(e -> ends.putIfAbsent(e, c));
      } else {
        named(c);
      }
    }
  }

  private void named(Constraint c) {
    Domain.Kind kind = domain.kinds().get(c.kind());
    boolean once = kind != null && kind.unique();
    for (String slot : c.slots().keySet()) {
      mentioned.add(key(c, slot));
      if (!once) {
        visited.add(key(c, slot));
      }
    }
    links.ends().stream()
        .filter(end -> end.kind().equals(c.kind()) && c.slot(end.slot()) != null)
        .forEach(end -> places.putIfAbsent(key(c, end.slot()), c));
  }

  private static String key(Constraint c, String slot) {
    return String.valueOf(c.slot(slot)).toLowerCase(Locale.ROOT);
  }

  /** A question for every hole; none where no words speak of connections. */
  static List<Doubt> of(Domain domain, Spec spec) {
    Planning.Links links = domain.planning().links();
    return links == null ? List.of() : new Gaps(domain, links, spec).doubts();
  }

  private List<Doubt> doubts() {
    List<Doubt> doubts = new ArrayList<>();
    if (ends.isEmpty()) {
      return doubts;
    }
    Set<String> lonely = new LinkedHashSet<>(places.keySet());
    linked.forEach(lonely::removeAll);
    if (places.size() > 1) {
      lonely.forEach(p -> doubts.add(lonely(p)));
    }
    ends.keySet().stream().filter(e -> !mentioned.contains(e)).forEach(e -> doubts.add(idle(e)));
    if (links.value() != null) {
      List<String> table = places.keySet().stream().filter(p -> !lonely.contains(p)).toList();
      doubts.addAll(missing(table));
    }
    return doubts;
  }

  /** Ways that the table lacks; to where only the day begins nobody has to go back. */
  private List<Doubt> missing(List<String> table) {
    List<Doubt> missing = new ArrayList<>();
    for (int i = 0; i < table.size() && missing.size() < MOST; i++) {
      for (String b : table.subList(i + 1, table.size())) {
        String a = table.get(i);
        boolean there = linked.contains(List.of(a, b));
        boolean back = linked.contains(List.of(b, a));
        if (!there && visited.contains(b)) {
          missing.add(way(a, b, back));
        } else if (!back && visited.contains(a)) {
          missing.add(way(b, a, there));
        }
      }
    }
    return missing;
  }

  private Doubt lonely(String place) {
    String said = "It is not said how %s is connected.".formatted(name(place));
    return doubt(said, links.kind(), quote(places.get(place)));
  }

  private Doubt idle(String end) {
    String said = "%s is connected, but nothing else is said of it.".formatted(name(end));
    return doubt(said, links.ends().get(links.ends().size() - 1).kind(), quote(ends.get(end)));
  }

  private Doubt way(String from, String to, boolean back) {
    String said = "Nothing is said of the way from %s to %s.".formatted(name(from), name(to));
    Doubt doubt = doubt(said, links.kind(), quote(ends.get(from)));
    String saying = back ? bothWays(domain) : null;
    return saying == null
        ? doubt
        : new Doubt(doubt.question(), doubt.about(), List.of(saying, AS_IT_IS));
  }

  private static @Nullable String bothWays(Domain domain) {
    Planning.Links links = domain.planning().links();
    Domain.Kind kind = links == null ? null : domain.kinds().get(links.bothWays());
    return kind == null ? null : kind.say();
  }

  private Doubt doubt(String said, String kind, @Nullable Quote about) {
    Domain.Kind asked = domain.kinds().get(kind);
    String question = asked == null ? said : said + " " + asked.question();
    return new Doubt(question, about, List.of(AS_IT_IS));
  }

  /** The spec with the ways back that an answer has granted. */
  static Spec mended(Domain domain, Spec spec, List<Reply> replies) {
    String saying = bothWays(domain);
    boolean granted =
        saying != null
            && replies.stream().anyMatch(r -> r.choice() == 0 && r.choices().contains(saying));
    Planning.Links links = domain.planning().links();
    return granted && links != null ? mended(links, spec) : spec;
  }

  private static Spec mended(Planning.Links links, Spec spec) {
    Set<List<String>> known = new HashSet<>();
    List<Constraint> there = spec.of(links.kind());
    there.forEach(c -> known.add(List.of(key(c, links.from()), key(c, links.to()))));
    List<Constraint> all = new ArrayList<>(spec.constraints());
    for (Constraint c : there) {
      if (known.add(List.of(key(c, links.to()), key(c, links.from())))) {
        Map<String, Object> slots = new LinkedHashMap<>(c.slots());
        slots.put(links.from(), c.text(links.to()));
        slots.put(links.to(), c.text(links.from()));
        all.add(new Constraint(c.id() + "-back", c.kind(), slots, c.strength(), c.quote()));
      }
    }
    return new Spec(spec.domain(), all, spec.notTaken());
  }

  private static @Nullable Quote quote(@Nullable Constraint constraint) {
    return constraint == null ? null : constraint.quote();
  }

  /** The name as it is written. */
  private String name(String key) {
    return Stream.of(places, ends)
        .map(m -> m.get(key))
        .filter(Objects::nonNull)
        .flatMap(c -> c.slots().values().stream())
        .map(String::valueOf)
        .filter(v -> v.toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElse(key);
  }
}
