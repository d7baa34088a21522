package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.read.point.Revisable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pointings that could say what a revision does, the fullest and nearest first. */
final class Candidates {

  private static final int OWN = 100;
  private static final int INSIDE = 30;
  private static final int MOST = 600;

  private Candidates() {}

  /** A pointing and how near its tags are to the words. */
  record Ranked(Pointing pointing, int rank) {}

  private record Option(String word, int rank) {}

  /**
   * The candidates of a clause.
   *
   * @param facts several that differ are said of each of them
   */
  static List<Ranked> of(Clause clause, List<Fact> facts, int from, int to) {
    Fact fact = facts.get(0);
    Set<String> apart = Together.differing(facts);
    Pointing bare = new Pointing(fact.op(), fact.kind().name(), fact.soft(), List.of());
    List<Ranked> out = List.of(new Ranked(bare, 0));
    for (Field field : Revisable.fields(fact.kind(), fact.op())) {
      List<Option> options =
          field.slots().stream().anyMatch(s -> apart.contains(s.name()))
              ? List.of(new Option("*", -1))
              : options(field, clause, fact, from, to);
      out = product(out, options);
    }
    return out.stream().sorted(Comparator.comparingInt(r -> -r.rank())).toList();
  }

  private static List<Ranked> product(List<Ranked> some, List<Option> options) {
    List<Ranked> out = new ArrayList<>();
    for (Ranked r : some) {
      for (Option o : options) {
        List<List<String>> fields = new ArrayList<>(r.pointing().fields());
        fields.add(List.of(o.word().split("\\+")));
        Pointing p = r.pointing();
        if (out.size() < MOST) {
          Pointing more = new Pointing(p.op(), p.kind(), p.soft(), fields);
          out.add(new Ranked(more, r.rank() + o.rank()));
        }
      }
    }
    return out;
  }

  private static List<Option> options(Field field, Clause clause, Fact fact, int from, int to) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    for (Domain.Slot slot : field.slots()) {
      Object value = fact.values().get(slot.name());
      if (value != null) {
        wanted.put(slot.name(), value);
      }
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option("-", 0));
    if (wanted.isEmpty()) {
      return options;
    }
    if (wanted.containsValue("*")) {
      return List.of(new Option("*", 0));
    }
    boolean amount = fact.op().amounts() && Revisable.amount(field);
    if (!field.choices().isEmpty() && field.types().isEmpty()) {
      String option = Fitting.choice(field, wanted.values().iterator().next());
      options.add(new Option(option, fact.op() == Op.SET ? 1 : -1));
      return options;
    }
    List<Tag> tags = new ArrayList<>(clause.tags());
    Map<String, Integer> words = Fitting.words(field, tags, wanted, amount);
    words.forEach((word, own) -> options.add(new Option(word, rank(word, tags, fact, from, to))));
    if (field.writer() && clause.firstPerson() && wanted.containsValue(Pointing.WRITER)) {
      options.add(new Option(Pointing.WRITER, OWN));
    }
    return options;
  }

  /** Tags in the words come first; what only stands before them is needed, or names somebody. */
  private static int rank(String word, List<Tag> tags, Fact fact, int from, int to) {
    int rank = 0;
    for (Tag tag : tags) {
      if (List.of(word.split("[~+]")).contains(tag.name())) {
        boolean inside = tag.from() >= from && tag.to() <= to;
        boolean leans = fact.op() == Op.SET;
        rank += tag.own() ? OWN + (inside ? INSIDE : 0) : leans ? 5 : -5;
      }
    }
    return rank;
  }
}
