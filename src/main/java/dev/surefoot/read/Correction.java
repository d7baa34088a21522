package dev.surefoot.read;

import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which facts a reply takes the place of. */
final class Correction {

  private Correction() {}

  /** Whether a fact that the question was about gives way to what a reply states. */
  static boolean yields(Fact before, List<Fact> reply) {
    return reply.stream().anyMatch(now -> yields(before, now));
  }

  private static boolean yields(Fact before, Fact now) {
    boolean alike = before.kind().equals(now.kind());
    // another value for the same thing, or all that was used is used otherwise now
    return alike && (differing(before, now) <= 1 || once(before, now)) || reused(before, now);
  }

  /** Whether only one of two facts can hold. */
  static boolean once(Fact before, Fact now) {
    return before.kind().equals(now.kind()) && (now.kind().unique() || sameThing(before, now));
  }

  /** Whether two facts are about the one thing of which only one can be said. */
  private static boolean sameThing(Fact before, Fact now) {
    List<String> keys = now.kind().oncePer();
    return !keys.isEmpty() && keys.stream().allMatch(slot -> same(before, now, slot));
  }

  private static long differing(Fact before, Fact now) {
    return Field.of(now.kind()).stream()
        .filter(f -> f.slots().stream().anyMatch(s -> !same(before, now, s.name())))
        .count();
  }

  private static boolean same(Fact a, Fact b, String slot) {
    return key(a.values().get(slot)).equals(key(b.values().get(slot)));
  }

  private static String key(@Nullable Object value) {
    return value == null ? "" : Spellings.key(value);
  }

  private static boolean reused(Fact before, Fact now) {
    Set<String> used = used(before);
    return !used.isEmpty() && used(now).containsAll(used);
  }

  private static Set<String> used(Fact fact) {
    return fact.used().stream()
        .map(t -> t.mention().type() + Spellings.key(t.mention().values()))
        .collect(Collectors.toSet());
  }
}
