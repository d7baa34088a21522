package dev.surefoot.read;

import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.spec.Constraint;
import java.util.Collection;
import java.util.List;

/**
 * Values of a revision that only repeat what is known: "not ten to five", "Pasto keeps its two".
 */
final class Restated {

  private static final int HALF_DAY = 720;

  private Restated() {}

  /** Whether one of the facts has the value. */
  static boolean in(Collection<Constraint> known, Tag tag) {
    return known.stream().anyMatch(c -> has(c, tag));
  }

  /** Whether one of the facts has all of the values, names among them. */
  static boolean all(Collection<Constraint> known, List<Tag> tags) {
    return known.stream().anyMatch(c -> tags.stream().allMatch(t -> has(c, t)));
  }

  private static boolean has(Constraint c, Tag tag) {
    return tag.mention().values().stream().allMatch(v -> has(c, v));
  }

  private static boolean has(Constraint c, Object said) {
    if (said instanceof ClockRange r) {
      return has(c, r.from()) && has(c, r.to());
    }
    if (said instanceof DayRange r) {
      return has(c, (Object) r.from()) && has(c, (Object) r.to());
    }
    return c.slots().values().stream().anyMatch(is -> equal(is, said));
  }

  private static boolean equal(Object is, Object said) {
    if (said instanceof Clock clock && is instanceof Integer minutes) {
      int off = Math.abs(clock.minutes() - minutes);
      return off == 0 || clock.open() && off == HALF_DAY;
    }
    if (is instanceof List<?> list) {
      return list.contains(said);
    }
    return is.equals(said) || Names.same(is, said);
  }
}
