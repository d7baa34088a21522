package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Revisable;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says facts back in the domain's words, for questions. */
final class Telling {

  private Telling() {}

  static String of(@Nullable List<Fact> facts) {
    return facts == null || facts.isEmpty()
        ? Doubt.NOTHING
        : facts.stream().map(Telling::one).distinct().collect(Collectors.joining(", and "));
  }

  /** A fact that is known. */
  static String of(Domain domain, Constraint known) {
    return one(fact(domain, known));
  }

  /** A constraint as a fact that was read. */
  static Fact fact(Domain domain, Constraint c) {
    Domain.Kind kind = domain.kinds().get(c.kind());
    Map<String, Object> values = new LinkedHashMap<>();
    c.slots()
        .forEach(
            (name, value) -> {
              Domain.Slot slot = kind.slots().get(name);
              boolean time = slot != null && slot.type() == Domain.Type.TIME;
              values.put(name, time ? new Clock((Integer) value, false) : value);
            });
    return new Fact(kind, c.strength() == Strength.SOFT, values, List.of());
  }

  private static String one(Fact fact) {
    if (fact.op() != Op.SET) {
      return changed(fact);
    }
    String say = said(fact);
    return fact.kind().strength() != Domain.Strengths.EITHER
        ? say
        : (fact.soft() ? "it is a wish that " : "it is a must that ") + say;
  }

  private static String said(Fact fact) {
    String say = fact.kind().say();
    for (Domain.Slot slot : fact.kind().slots().values()) {
      say = say.replace("{" + slot.name() + "}", value(slot, fact.values().get(slot.name())));
    }
    return say.strip().replaceAll("\\s+", " ");
  }

  /** What a revision does. */
  private static String changed(Fact fact) {
    Map<String, Object> values = fact.values();
    String one = String.valueOf(values.get(Revisable.FIRST));
    String other = String.valueOf(values.get(Revisable.SECOND));
    return switch (fact.op()) {
      case RENAME -> "%s is put in the place of %s".formatted(other, one);
      case SWAP -> "%s and %s are exchanged".formatted(one, other);
      case DROP ->
          values.containsKey(Revisable.FIRST)
              ? "all about %s is taken back".formatted(one)
              : "it is taken back that " + said(fact);
      default -> "%s: %s".formatted(fact.op() == Op.MORE ? "more" : "less", said(fact));
    };
  }

  private static String value(Domain.Slot slot, @Nullable Object value) {
    if (value instanceof Revisable.Amount amount) {
      return "by " + amount.by();
    }
    if (value == null) {
      boolean ends = slot.name().equals("from") || slot.name().equals("to");
      return slot.type() == Domain.Type.WEEKDAY
          ? "any day"
          : ends ? slot.name().equals("from") ? "the beginning" : "the end" : "";
    }
    if (value instanceof Clock c) {
      return "%d:%02d".formatted(c.minutes() / 60, c.minutes() % 60);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    if (value.equals("*")) {
      return "each of them";
    }
    boolean minutes = slot.type() == Domain.Type.DURATION;
    return minutes ? value + " minutes" : value.toString().replace('_', ' ');
  }
}
