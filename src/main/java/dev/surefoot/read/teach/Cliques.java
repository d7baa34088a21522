package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes links of each with each as one pointing: {@code direct N1+N2+N3 N1+N2+N3}. */
final class Cliques {

  private Cliques() {}

  /** The pointings, those that link some places each with each joined. */
  static List<Pointing> join(Domain domain, List<Pointing> pointings) {
    Planning.Links links = domain.planning().links();
    if (links == null) {
      return pointings;
    }
    List<Pointing> out = new ArrayList<>();
    Map<List<Object>, Set<Pointing>> alike = new LinkedHashMap<>();
    for (Pointing p : pointings) {
      boolean link = p.kind().equals(links.kind()) && !p.toString().contains("*");
      if (link) {
        List<Object> rest = List.of(p.soft(), p.fields().subList(2, p.fields().size()));
        alike.computeIfAbsent(rest, k -> new LinkedHashSet<>()).add(p);
      } else {
        out.add(p);
      }
    }
    alike.values().forEach(group -> grown(group).forEach(clique -> out.addAll(one(clique))));
    return out;
  }

  /** Takes the group apart into cliques, greedily in the order of the words, and single links. */
  private static List<List<Pointing>> grown(Set<Pointing> group) {
    List<List<Pointing>> cliques = new ArrayList<>();
    Set<Pointing> left = new LinkedHashSet<>(group);
    while (!left.isEmpty()) {
      Pointing first = left.iterator().next();
      List<List<String>> places = new ArrayList<>(first.fields().subList(0, 2));
      for (Pointing p : group) {
        for (List<String> place : p.fields().subList(0, 2)) {
          if (!places.contains(place) && linked(place, places, first, left)) {
            places.add(place);
          }
        }
      }
      List<Pointing> clique = all(places, first).stream().filter(left::contains).toList();
      boolean whole = clique.size() == places.size() * (places.size() - 1);
      cliques.add(whole ? clique : List.of(first));
      left.removeAll(whole ? clique : List.of(first));
    }
    return cliques;
  }

  private static boolean linked(
      List<String> place, List<List<String>> places, Pointing like, Set<Pointing> among) {
    return places.stream()
        .allMatch(
            p -> among.contains(link(p, place, like)) && among.contains(link(place, p, like)));
  }

  private static List<Pointing> all(List<List<String>> places, Pointing like) {
    List<Pointing> all = new ArrayList<>();
    for (List<String> a : places) {
      for (List<String> b : places) {
        if (!a.equals(b)) {
          all.add(link(a, b, like));
        }
      }
    }
    return all;
  }

  private static Pointing link(List<String> from, List<String> to, Pointing like) {
    List<List<String>> fields = new ArrayList<>(like.fields());
    fields.set(0, from);
    fields.set(1, to);
    return new Pointing(like.op(), like.kind(), like.soft(), fields);
  }

  private static List<Pointing> one(List<Pointing> clique) {
    if (clique.size() < 2) {
      return clique;
    }
    Set<String> places = new LinkedHashSet<>();
    clique.forEach(p -> places.addAll(p.fields().get(0)));
    List<String> each = List.copyOf(places);
    return List.of(link(each, each, clique.get(0)));
  }
}
