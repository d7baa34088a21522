package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Wording;
import dev.surefoot.spec.Constraint;
import java.util.stream.Collectors;

/** Steps, times and constraints in the plain words of edits and relaxations. */
record Say(Domain domain) {

  /** A step by its tool's sentence, such as {@code meet Ines at Pier 4 from 09:00 to 09:45}. */
  String step(Step step) {
    if (domain.planning().tools().containsKey(step.tool())) {
      return Wording.say(domain, step);
    }
    String args =
        step.args().values().stream().map(Object::toString).collect(Collectors.joining(", "));
    return "%s %s %s".formatted(step.tool(), args, when(step));
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

  private static String time(int minutes) {
    return Wording.value(minutes, Type.TIME);
  }

  /** What a constraint says, with its values. */
  String constraint(Constraint constraint) {
    return Wording.say(domain, constraint);
  }

  /** The words of the request, or what the constraint says where it has none. */
  String words(Constraint constraint) {
    return constraint.quote() == null
        ? "\"%s\"".formatted(constraint(constraint))
        : "\"%s\"".formatted(constraint.quote().text().strip());
  }

  /** A change of a number, such as {@code 20 minutes}, {@code 1 day} or {@code $40}. */
  String amount(Slot slot, int amount) {
    return switch (slot.type()) {
      case TIME, DURATION -> count(amount, "minute");
      case DAY -> count(amount, "day");
      case MONEY, RATING -> Wording.value(amount, slot.type());
      default -> Integer.toString(amount);
    };
  }

  private static String count(int number, String unit) {
    return "%d %s%s".formatted(number, unit, number == 1 ? "" : "s");
  }
}
