package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.point.Answer.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that a clause names without stating anything of them: "from day 1 to day 9" of the whole
 * trip, "the last day, day 9", "after day 7, that is on days 8 to 14".
 */
final class IdleDays {

  private IdleDays() {}

  /**
   * Whether a day may stay unused beside what the clause states.
   *
   * @param facts what it states; with none, no day is idle
   */
  static boolean idle(Tag tag, Clause clause, List<Fact> facts) {
    boolean one = tag.mention().values().size() == 1;
    if (!one || facts.isEmpty() || !(tag.mention().values().get(0) instanceof DayRange days)) {
      return false;
    }
    boolean general = facts.stream().noneMatch(IdleDays::named);
    if (days.from() < 0) {
      return general || dated(facts);
    }
    if (counted(days, facts)) {
      return true;
    }
    boolean single = days.from() == days.to();
    return single && (general || clause.names() < 2 && beside(days.from(), facts));
  }

  private static boolean named(Fact fact) {
    return fact.kind().slots().values().stream().anyMatch(s -> s.type() == Domain.Type.NAME);
  }

  private static boolean dated(List<Fact> facts) {
    return facts.stream()
        .flatMap(f -> f.used().stream())
        .anyMatch(t -> t.mention().type() == Mention.Type.DAYS);
  }

  /** Whether as many days are stated from the end: "the last two days, that is days 8 and 9". */
  private static boolean counted(DayRange days, List<Fact> facts) {
    return ranges(facts)
        .anyMatch(r -> r.from() < 0 && r.to() - r.from() == days.to() - days.from());
  }

  private static Stream<DayRange> ranges(List<Fact> facts) {
    return facts.stream()
        .flatMap(f -> f.used().stream())
        .flatMap(t -> t.mention().values().stream())
        .filter(DayRange.class::isInstance)
        .map(DayRange.class::cast);
  }

  /** Whether days in a row that are stated hold the day, or begin or end next to it. */
  private static boolean beside(int day, List<Fact> facts) {
    return ranges(facts)
        .anyMatch(r -> r.from() < r.to() && day >= r.from() - 1 && day <= r.to() + 1);
  }
}
