package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.point.Answer.Fact;
import java.util.List;
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

  private static String one(Fact fact) {
    String say = fact.kind().say();
    for (Domain.Slot slot : fact.kind().slots().values()) {
      say = say.replace("{" + slot.name() + "}", value(slot, fact.values().get(slot.name())));
    }
    say = say.strip().replaceAll("\\s+", " ");
    return fact.kind().strength() != Domain.Strengths.EITHER
        ? say
        : (fact.soft() ? "it is a wish that " : "it is a must that ") + say;
  }

  private static String value(Domain.Slot slot, @Nullable Object value) {
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
