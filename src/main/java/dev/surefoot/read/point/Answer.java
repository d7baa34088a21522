package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pointings of a clause say, in slot values. */
public final class Answer {

  private Answer() {}

  /**
   * A constraint before everybody and every day are spelled out.
   *
   * @param kind its kind
   * @param soft marked as a wish
   * @param values by slot name; times as clocks, {@code "*"} for everybody, absent when not stated
   * @param used tags that it points at
   */
  public record Fact(Domain.Kind kind, boolean soft, Map<String, Object> values, List<Tag> used) {}

  /**
   * Spells the pointings out.
   *
   * @return one fact for each combination of values; null when a value does not fit its slot
   */
  public static @Nullable List<Fact> facts(Domain domain, Clause clause, List<Pointing> pointings) {
    List<Fact> facts = new ArrayList<>();
    for (Pointing p : pointings) {
      if (p.kind().equals(Pointing.OTHER)) {
        continue;
      }
      Domain.Kind kind = domain.kinds().get(p.kind());
      if (kind == null || !spell(kind, clause, p, facts)) {
        return null;
      }
    }
    return facts;
  }

  private static boolean spell(Domain.Kind kind, Clause clause, Pointing p, List<Fact> out) {
    List<Field> fields = Field.of(kind);
    if (fields.size() != p.fields().size()) {
      return false;
    }
    List<Fact> partial = List.of(new Fact(kind, p.soft(), Map.of(), List.of()));
    for (int f = 0; f < fields.size(); f++) {
      List<Choice> choices = choices(fields.get(f), clause, p.fields().get(f));
      if (choices == null) {
        return false;
      }
      partial = product(partial, choices);
    }
    out.addAll(partial);
    return true;
  }

  private record Choice(Map<String, Object> values, List<Tag> tags) {}

  private static List<Fact> product(List<Fact> partial, List<Choice> choices) {
    List<Fact> out = new ArrayList<>();
    for (Fact fact : partial) {
      for (Choice choice : choices) {
        Map<String, Object> values = new LinkedHashMap<>(fact.values());
        values.putAll(choice.values());
        List<Tag> used = new ArrayList<>(fact.used());
        used.addAll(choice.tags());
        out.add(new Fact(fact.kind(), fact.soft(), values, used));
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
      } else if (word.equals("*") || !field.choices().isEmpty()) {
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

  private static @Nullable List<Choice> tagged(Field field, Clause clause, String word) {
    int tilde = word.indexOf('~');
    Tag tag = tag(clause, tilde < 0 ? word : word.substring(0, tilde));
    Tag end = tilde < 0 ? tag : tag(clause, word.substring(tilde + 1));
    if (tag == null || end == null || tilde < 0 && !field.types().contains(tag.mention().type())) {
      return null;
    }
    boolean times =
        tag.mention().type() == Mention.Type.TIME && end.mention().type() == Mention.Type.TIME;
    if (tilde >= 0 && !(field.range() && times)) {
      return null;
    }
    List<Object> values =
        tilde < 0 ? tag.mention().values() : List.of(range(tag.mention(), end.mention()));
    List<Choice> out = new ArrayList<>();
    for (Object value : values) {
      Map<String, Object> slots = Values.of(field, value);
      if (slots == null) {
        return null;
      }
      out.add(new Choice(slots, tilde < 0 ? List.of(tag) : List.of(tag, end)));
    }
    return out;
  }

  private static ClockRange range(Mention from, Mention to) {
    Clock a = (Clock) from.values().get(0);
    Clock b = (Clock) to.values().get(0);
    boolean later = b.open() && b.minutes() <= a.minutes() && b.minutes() + 720 <= 1440;
    return new ClockRange(a, later ? new Clock(b.minutes() + 720, true) : b);
  }

  private static @Nullable Tag tag(Clause clause, String name) {
    return clause.tags().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
  }
}
