package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps, times and constraints in plain words. */
final class Say {

  private final Domain domain;

  Say(Domain domain) {
    this.domain = domain;
  }

  /** Tool and arguments, such as {@code meet Ines, Pier 4}. */
  String step(Step step) {
    String args =
        step.args().values().stream().map(Object::toString).collect(Collectors.joining(", "));
    return args.isEmpty() ? step.tool() : step.tool() + " " + args;
  }

  /** {@code from 09:00 to 09:45} or {@code on days 3 to 5}. */
  String when(Step step) {
    if (domain.clock() == Clock.MINUTES) {
      return "from %s to %s".formatted(time(step.start()), time(step.end()));
    }
    return step.start() == step.end()
        ? "on day %d".formatted(step.start())
        : "on days %d to %d".formatted(step.start(), step.end());
  }

  /** What a constraint says, with its values. */
  String constraint(Constraint constraint) {
    Domain.Kind kind = domain.kinds().get(constraint.kind());
    if (kind == null) {
      return constraint.kind() + " " + constraint.slots();
    }
    String say = kind.say();
    for (Map.Entry<String, Slot> slot : kind.slots().entrySet()) {
      Object value = constraint.slot(slot.getKey());
      say = say.replace("{%s}".formatted(slot.getKey()), value(slot.getValue(), value));
    }
    return say.replaceAll("\\s+", " ").trim();
  }

  /** The words of the request, or what the constraint says where it has none. */
  String words(Constraint constraint) {
    return constraint.quote() == null
        ? "\"%s\"".formatted(constraint(constraint))
        : "\"%s\"".formatted(constraint.quote().text().strip());
  }

  /** A change of a number, such as {@code 20 minutes} or {@code 1 day}. */
  String amount(Slot slot, int amount) {
    return switch (slot.type()) {
      case TIME, DURATION -> count(amount, "minute");
      case DAY -> count(amount, "day");
      default -> Integer.toString(amount);
    };
  }

  private static String value(Slot slot, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    return value instanceof Integer number ? number(slot, number) : value.toString();
  }

  private static String number(Slot slot, int number) {
    return switch (slot.type()) {
      case TIME -> time(number);
      case DURATION -> count(number, "minute");
      default -> Integer.toString(number);
    };
  }

  private static String count(int number, String unit) {
    return "%d %s%s".formatted(number, unit, number == 1 ? "" : "s");
  }

  private static String time(int minutes) {
    return "%02d:%02d".formatted(Math.floorDiv(minutes, 60), Math.floorMod(minutes, 60));
  }
}
