package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pointings of a clause say, in slot values. */
public final class Answer {

  private Answer() {}

  /**
   * A constraint before everybody and every day are spelled out.
   *
   * @param op what a revision does with it
   * @param kind its kind
   * @param soft marked as a wish
   * @param values by slot name; times as clocks, {@code "*"} for everybody, absent when not stated
   * @param used tags that it points at, and those of who is left out of everybody
   */
  public record Fact(
      Op op, Domain.Kind kind, boolean soft, Map<String, Object> values, List<Tag> used) {

    /** A fact that is stated. */
    public Fact(Domain.Kind kind, boolean soft, Map<String, Object> values, List<Tag> used) {
      this(Op.SET, kind, soft, values, used);
    }

    /** What it says, whichever tags say it: equal for facts that state the same. */
    public Object meaning() {
      return List.of(kind.name(), soft, values);
    }
  }

  /** What facts say together, in whatever order and however they are joined. */
  public static Set<Object> meaning(Collection<Fact> facts) {
    return facts.stream().map(Fact::meaning).collect(Collectors.toSet());
  }

  /**
   * Spells the pointings out.
   *
   * @return one fact for each combination of values; null when a value does not fit its slot
   */
  public static @Nullable List<Fact> facts(Domain domain, Clause clause, List<Pointing> pointings) {
    List<Fact> facts = new ArrayList<>();
    for (Pointing p : pointings) {
      if (!p.states()) {
        continue;
      }
      Domain.Kind kind = Revisable.kind(domain, p.op(), p.kind());
      if (kind == null || !spell(kind, clause, p, facts)) {
        return null;
      }
    }
    return facts;
  }

  private static boolean spell(Domain.Kind kind, Clause clause, Pointing p, List<Fact> out) {
    List<Field> fields = Revisable.fields(kind, p.op());
    if (fields.size() != p.fields().size()) {
      return false;
    }
    List<Fact> partial = List.of(new Fact(p.op(), kind, p.soft(), Map.of(), List.of()));
    for (int f = 0; f < fields.size(); f++) {
      Field field = fields.get(f);
      List<Choice> choices =
          p.op().amounts() && Revisable.amount(field)
              ? Amounts.of(field, clause, p.fields().get(f))
              : choices(field, clause, p.fields().get(f));
      if (choices == null) {
        return false;
      }
      partial = product(partial, choices);
    }
    out.addAll(apart(kind, p, partial));
    return true;
  }

  /**
   * "Any of these to any of these" means two different ones; of a list under one tag, others than
   * its own where more tags are named.
   */
  private static List<Fact> apart(Domain.Kind kind, Pointing p, List<Fact> facts) {
    boolean several = p.fields().stream().anyMatch(f -> f.size() > 1);
    List<Fact> apart =
        facts.stream().filter(f -> !loops(kind, f) && !(several && repeats(f))).toList();
    return apart.isEmpty() ? facts : apart;
  }

  private static boolean repeats(Fact fact) {
    return new HashSet<>(fact.used()).size() < fact.used().size();
  }

  private static boolean loops(Domain.Kind kind, Fact fact) {
    List<Object> names =
        kind.slots().values().stream()
            .filter(s -> s.type() == Domain.Type.NAME && fact.values().containsKey(s.name()))
            .map(s -> fact.values().getOrDefault(s.name(), ""))
            .filter(name -> !name.equals("*"))
            .toList();
    return new HashSet<>(names).size() < names.size();
  }

  record Choice(Map<String, Object> values, List<Tag> tags) {}

  private static List<Fact> product(List<Fact> partial, List<Choice> choices) {
    List<Fact> out = new ArrayList<>();
    for (Fact fact : partial) {
      for (Choice choice : choices) {
        Map<String, Object> values = new LinkedHashMap<>(fact.values());
        values.putAll(choice.values());
        List<Tag> used = new ArrayList<>(fact.used());
        used.addAll(choice.tags());
        out.add(new Fact(fact.op(), fact.kind(), fact.soft(), values, used));
      }
    }
    return out;
  }

  private static @Nullable List<Choice> choices(Field field, Clause clause, List<String> words) {
    List<Choice> out = new ArrayList<>();
    String slot = field.slots().get(0).name();
    for (String word : words) {
      if (word.equals("-")) {
        out.add(new Choice(Map.of(), List.of()));
      } else if (!field.choices().isEmpty()) {
        out.add(new Choice(Map.of(slot, option(field, word)), List.of()));
      } else if (word.equals("*")) {
        out.add(
            new Choice(Map.of(slot, word), field.everybody() ? Excepted.of(clause) : List.of()));
      } else if (word.equals(Pointing.WRITER)) {
        out.add(new Choice(Map.of(slot, word), List.of()));
      } else {
        List<Choice> tagged = tagged(field, clause, word);
        if (tagged == null) {
          return null;
        }
        out.addAll(tagged);
      }
    }
    return out;
  }

  /** What the word of a choice stands for. */
  private static String option(Field field, String word) {
    int at = field.choices().indexOf(word);
    return at < 0 ? word : field.slots().get(0).options().get(at);
  }

  private static @Nullable List<Choice> tagged(Field field, Clause clause, String word) {
    int tilde = word.indexOf('~');
    if (tilde >= 0) {
      return span(field, clause, word.substring(0, tilde), word.substring(tilde + 1));
    }
    Tag tag = tag(clause, word);
    if (tag == null || !field.takes(tag.mention())) {
      return null;
    }
    List<Choice> out = new ArrayList<>();
    for (Object value : tag.mention().values()) {
      Map<String, Object> slots = Values.of(field, value);
      if (slots == null) {
        return null;
      }
      out.add(new Choice(slots, List.of(tag)));
    }
    return out;
  }

  private static @Nullable List<Choice> span(Field field, Clause clause, String a, String b) {
    Tag from = tag(clause, a);
    Tag to = tag(clause, b);
    boolean known = (from != null || a.equals("-")) && (to != null || b.equals("-"));
    Map<String, Object> slots =
        known
            ? Spans.of(
                field, from == null ? null : from.mention(), to == null ? null : to.mention())
            : null;
    List<Tag> tags = Stream.of(from, to).filter(Objects::nonNull).toList();
    return slots == null ? null : List.of(new Choice(slots, tags));
  }

  static @Nullable Tag tag(Clause clause, String name) {
    return clause.tags().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }
}
