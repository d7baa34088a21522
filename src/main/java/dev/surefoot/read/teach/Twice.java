package dev.surefoot.read.teach;

import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A length that is stated twice is pointed at twice: "12 minutes, and 12 back" is answered as "12
 * minutes, and 14 back" is, since the two look alike.
 */
final class Twice {

  private static final int LENGTH = 2;

  private final Planning.@Nullable Links links;

  Twice(Planning.@Nullable Links links) {
    this.links = links;
  }

  /** What is said, ways back on the second of two equal lengths. */
  Map<Pointing, List<Meaning>> apart(Clause clause, Map<Pointing, List<Meaning>> said) {
    Set<String> used =
        said.keySet().stream()
            .flatMap(p -> p.fields().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Map<Pointing, List<Meaning>> out = new LinkedHashMap<>();
    said.forEach(
        (p, means) -> {
          boolean back = link(p) && said.containsKey(reversed(p)) && later(clause, p);
          String second = back ? second(clause, p.fields().get(LENGTH).get(0), used) : null;
          out.put(second == null ? p : with(p, second), means);
        });
    return out;
  }

  private boolean link(Pointing p) {
    return links != null && p.kind().equals(links.kind()) && p.fields().size() == LENGTH + 1;
  }

  private static Pointing reversed(Pointing p) {
    return new Pointing(
        p.kind(), p.soft(), List.of(p.fields().get(1), p.fields().get(0), p.fields().get(LENGTH)));
  }

  private static Pointing with(Pointing p, String length) {
    List<List<String>> fields = new ArrayList<>(p.fields());
    fields.set(LENGTH, List.of(length));
    return new Pointing(p.kind(), p.soft(), fields);
  }

  /** Whether it leads back: to the place that the words start from, else the one named first. */
  private static boolean later(Clause clause, Pointing p) {
    String from = p.fields().get(0).get(0);
    String to = p.fields().get(1).get(0);
    boolean there = starts(clause, from);
    boolean back = starts(clause, to);
    return there == back ? from(clause, from) > from(clause, to) : back;
  }

  private static boolean starts(Clause clause, String name) {
    return (clause.shape() + " ").contains(" from " + name + " ");
  }

  private static int from(Clause clause, String name) {
    int place = place(clause, name);
    return place < 0 ? place : clause.tags().get(place).from();
  }

  private static int place(Clause clause, String name) {
    for (int i = 0; i < clause.tags().size(); i++) {
      if (clause.tags().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** A tag behind the first with the same value that nothing points at; null for none. */
  private static @Nullable String second(Clause clause, String first, Set<String> used) {
    int at = place(clause, first);
    for (int i = at + 1; at >= 0 && i < clause.tags().size(); i++) {
      Tag tag = clause.tags().get(i);
      boolean same = tag.mention().values().equals(clause.tags().get(at).mention().values());
      if (same && tag.own() && !used.contains(tag.name())) {
        return tag.name();
      }
    }
    return null;
  }
}
