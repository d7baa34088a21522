package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Constraint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in facts, and whether two are one. */
final class Names {

  private Names() {}

  /** Slots of a fact that hold names. */
  static List<String> slots(Domain domain, Constraint c) {
    return domain.kinds().get(c.kind()).slots().values().stream()
        .filter(s -> s.type() == Domain.Type.NAME && c.slots().get(s.name()) instanceof String)
        .map(Domain.Slot::name)
        .toList();
  }

  /** The names in a fact. */
  static List<String> of(Domain domain, Constraint c) {
    return slots(domain, c).stream().map(c::text).toList();
  }

  static boolean same(@Nullable Object a, @Nullable Object b) {
    return a instanceof String && b instanceof String && Spellings.key(a).equals(Spellings.key(b));
  }

  /** Whether all words of the one stand in the other. */
  static boolean part(String said, String whole) {
    return words(whole).containsAll(words(said));
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(Spellings.key(name).split("[\\s.]+")));
  }
}
