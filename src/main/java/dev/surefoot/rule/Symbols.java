package dev.surefoot.rule;

import dev.cel.common.types.CelKind;
import dev.surefoot.rule.Unrolling.Bag;
import dev.surefoot.rule.Unrolling.Entry;
import dev.surefoot.rule.Unrolling.Unsayable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operators and functions on what depends on the choice. */
final class Symbols {

  private Symbols() {}

  static Object unary(String name, @Nullable Object a, CelKind kind) {
    return switch (name) {
      case "-_" -> amount(a).times(-1);
      case "abs" -> Amount.greatest(List.of(amount(a), amount(a).times(-1)));
      case "size" -> count(entries(a).stream().map(Entry::there).toList());
      case "sum" -> Amount.sum(values(a));
      case "max" -> Amount.greatest(alternatives(entries(a), 1));
      case "min" -> Amount.greatest(alternatives(entries(a), -1)).times(-1);
      case "@not_strictly_false", "__not_strictly_false__" -> Objects.requireNonNull(a);
      default -> throw unsayable(name);
    };
  }

  static Object binary(String name, @Nullable Object a, @Nullable Object b, CelKind kind) {
    return switch (name) {
      case "_==_" -> equal(a, b, kind);
      case "_!=_" -> equal(a, b, kind).not();
      case "@in" -> in(a, b);
      case "_+_" -> kind == CelKind.LIST ? join(a, b) : amount(a).plus(amount(b));
      default -> {
        if (kind != CelKind.INT) {
          throw unsayable(name);
        }
        yield arithmetic(name, amount(a), amount(b));
      }
    };
  }

  private static Object arithmetic(String name, Amount a, Amount b) {
    return switch (name) {
      case "_-_" -> a.minus(b);
      case "_*_" -> product(a, b);
      case "_/_" -> {
        if (!b.fixed() || b.constant() <= 0) {
          throw unsayable(name);
        }
        yield a.over(b.constant());
      }
      case "_<_" -> Truth.atLeast(b.minus(a), 1);
      case "_<=_" -> Truth.atLeast(b.minus(a), 0);
      case "_>_" -> Truth.atLeast(a.minus(b), 1);
      case "_>=_" -> Truth.atLeast(a.minus(b), 0);
      case "max" -> Amount.greatest(List.of(a, b));
      case "min" -> Amount.greatest(List.of(a.times(-1), b.times(-1))).times(-1);
      default -> throw unsayable(name);
    };
  }

  private static Amount product(Amount a, Amount b) {
    if (a.fixed()) {
      return b.times(a.constant());
    }
    if (b.fixed()) {
      return a.times(b.constant());
    }
    throw new Unsayable("a product of two numbers that depend on the choice");
  }

  private static Truth equal(@Nullable Object a, @Nullable Object b, CelKind kind) {
    if (kind == CelKind.INT) {
      Amount difference = amount(a).minus(amount(b));
      return Truth.atLeast(difference, 0).and(Truth.atLeast(difference, 1).not());
    }
    if (kind == CelKind.BOOL) {
      Truth left = truth(a);
      Truth right = truth(b);
      return left.and(right).or(left.not().and(right.not()));
    }
    throw unsayable("==");
  }

  private static Truth in(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Truth || a instanceof Amount || a instanceof Bag) {
      throw unsayable("in");
    }
    List<Truth> where = new ArrayList<>();
    for (Entry entry : entries(b)) {
      if (entry.value() instanceof Truth || entry.value() instanceof Amount) {
        throw unsayable("in");
      }
      if (Objects.equals(entry.value(), a)) {
        where.add(entry.there());
      }
    }
    return Truth.any(where);
  }

  private static Bag join(@Nullable Object a, @Nullable Object b) {
    List<Entry> all = new ArrayList<>(entries(a));
    all.addAll(entries(b));
    return new Bag(all);
  }

  /** The entries of a list that is only there under a condition. */
  static List<Entry> given(@Nullable Object list, Truth condition) {
    return entries(list).stream().map(e -> new Entry(e.there().and(condition), e.value())).toList();
  }

  static List<Entry> entries(@Nullable Object list) {
    if (list instanceof Bag bag) {
      return bag.entries();
    }
    if (list instanceof List<?> known) {
      return known.stream().map(v -> new Entry(Truth.TRUE, v)).toList();
    }
    throw new Unsayable("a list that depends on the choice in an unusual way");
  }

  /** How many are true. */
  static Amount count(List<Truth> truths) {
    return Amount.sum(truths.stream().map(t -> Amount.when(t, Amount.of(1))).toList());
  }

  private static List<Amount> values(@Nullable Object list) {
    return entries(list).stream().map(e -> Amount.when(e.there(), amount(e.value()))).toList();
  }

  /**
   * Amounts of which the greatest is that of the entries which are there; some entry always must
   * be, and stands for those that are not.
   */
  private static List<Amount> alternatives(List<Entry> entries, int sign) {
    Entry always =
        entries.stream()
            .filter(e -> e.there() == Truth.TRUE)
            .findFirst()
            .orElseThrow(() -> new Unsayable("max or min of a list that may be empty"));
    Amount least = amount(always.value()).times(sign);
    return entries.stream()
        .map(e -> Amount.choice(e.there(), amount(e.value()).times(sign), least))
        .toList();
  }

  static Truth truth(@Nullable Object value) {
    if (value instanceof Boolean known) {
      return Truth.known(known);
    }
    if (value instanceof Truth truth) {
      return truth;
    }
    throw unsayable("a truth value");
  }

  static Amount amount(@Nullable Object value) {
    if (value instanceof Number number) {
      return Amount.of(number.longValue());
    }
    if (value instanceof Amount amount) {
      return amount;
    }
    throw unsayable("a number");
  }

  private static Unsayable unsayable(String what) {
    return new Unsayable("'%s' on what depends on the choice".formatted(what));
  }
}
