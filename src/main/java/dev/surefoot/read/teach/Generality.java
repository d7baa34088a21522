package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Pointing;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether what is pointed at as everybody or every day is meant so. */
final class Generality {

  /** Words without which {@code *} in a connection is a name that was not found. */
  private static final Pattern EVERY =
      Pattern.compile(
          "\\b(any|every|each|all|everywhere|everything|anything|anywhere|others?|otherwise|always|uniform\\w*|apart"
              + "|whichever|wherever|whatever|either|rest|remaining|between|apiece|both|forth)\\b");

  private static final int SEVERAL = 3;

  private final Domain domain;

  Generality(Domain domain) {
    this.domain = domain;
  }

  /** Whether a clause without names says a connection of each place with each other one. */
  static boolean each(Domain domain, Whole whole, Clause clause, Meaning meaning) {
    Planning.Links links = domain.planning().links();
    int places = whole.places().size();
    // what a heading says of all is not said of a name that was not found
    return links != null
        && links.value() == null
        && meaning.kind().equals(links.kind())
        && places > 1
        && whole.links().size() == places * (places - 1)
        && EVERY.matcher(clause.line()).find()
        && clause.tags().stream()
            .noneMatch(t -> t.own() && t.mention().type() == Mention.Type.NAME);
  }

  /** The kind with {@code *} in every field. */
  static Pointing all(List<Field> fields, Meaning meaning) {
    return new Pointing(
        meaning.kind(), meaning.soft(), fields.stream().map(f -> List.of("*")).toList());
  }

  static int starred(Pointing p) {
    return (int) p.fields().stream().filter(f -> f.contains("*")).count();
  }

  /** {@code *} must stand for everybody and {@code -} for every day. */
  boolean holds(Whole whole, Clause clause, Pointing p, List<Meaning> meanings) {
    Planning.Links links = domain.planning().links();
    if (links != null && p.kind().equals(links.kind()) && starred(p) > 0) {
      return EVERY.matcher(clause.line()).find() && everywhere(whole, links, p, meanings);
    }
    boolean each = EVERY.matcher(clause.line()).find();
    if (each && starred(p) > 0 && remaining(whole, p, meanings)) {
      return true;
    }
    Set<String> people = new HashSet<>();
    Set<String> days = new HashSet<>();
    for (Meaning m : meanings) {
      for (Domain.Slot slot : slots(m)) {
        String value = String.valueOf(m.values().get(slot.name()));
        if (slot.everybody()) {
          people.add(value);
        } else if (slot.type() == Domain.Type.WEEKDAY) {
          days.add(value);
        }
      }
    }
    boolean starred = starred(p) > 0;
    boolean everybody = people.contains("*") || people.equals(Sweep.meant(whole, clause));
    boolean open = openDay(p);
    boolean stated =
        days.isEmpty() || days.contains("null") || days.contains("*") || days.equals(whole.days());
    return (!starred || everybody) && (!open || stated);
  }

  /** Whether one thing is said of all of whom nothing else is stated. */
  private boolean remaining(Whole whole, Pointing p, List<Meaning> meanings) {
    Domain.Kind kind = domain.kinds().get(p.kind());
    Domain.Slot slot =
        kind == null || kind.oncePer().size() != 1 ? null : kind.slots().get(kind.oncePer().get(0));
    if (slot == null || meanings.size() < 2) {
      return false;
    }
    Object said = Whole.others(meanings.get(0), slot);
    Set<String> people = new HashSet<>();
    meanings.forEach(m -> people.add(String.valueOf(m.values().get(slot.name()))));
    return whole.everybody().stream()
        .filter(name -> !people.contains(name))
        .map(name -> whole.once().getOrDefault(List.of(p.kind(), name), said))
        .noneMatch(said::equals);
  }

  /** {@code *} in a connection must stand for every place that no other connection is stated to. */
  private static boolean everywhere(
      Whole whole, Planning.Links links, Pointing p, List<Meaning> meanings) {
    Set<List<String>> meant = new HashSet<>();
    for (Meaning m : meanings) {
      meant.add(
          List.of(
              Aligner.key(String.valueOf(m.values().get(links.from()))),
              Aligner.key(String.valueOf(m.values().get(links.to())))));
    }
    if (meant.size() < 2) {
      return false;
    }
    Object length = whole.links().getOrDefault(meant.iterator().next(), 0);
    boolean fromAll = p.fields().get(0).contains("*");
    boolean toAll = p.fields().get(1).contains("*");
    if (fromAll && toAll && links.value() != null) {
      List<Set<String>> pairs = meant.stream().map(Set::copyOf).distinct().toList();
      if (pairs.size() >= SEVERAL) {
        // another connection that is as long says nothing else; those of one place say only of it
        return whole.places().stream()
            .noneMatch(place -> pairs.stream().allMatch(pair -> pair.contains(place)));
      }
    }
    for (String from : fromAll ? whole.places() : Set.of(meant.iterator().next().get(0))) {
      for (String to : toAll ? whole.places() : Set.of(meant.iterator().next().get(1))) {
        List<String> ends = List.of(from, to);
        if (!from.equals(to)
            && !meant.contains(ends)
            && length.equals(whole.links().getOrDefault(ends, 0))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean openDay(Pointing p) {
    Domain.Kind kind = domain.kinds().get(p.kind());
    List<Field> fields = kind == null ? List.of() : Field.of(kind);
    return IntStream.range(0, fields.size())
        .anyMatch(f -> fields.get(f).weekday() && p.fields().get(f).contains("-"));
  }

  private Collection<Domain.Slot> slots(Meaning m) {
    Domain.Kind kind = domain.kinds().get(m.kind());
    return kind == null ? List.of() : kind.slots().values();
  }
}
