package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.SatSlots.Option;
import dev.surefoot.rule.Check;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Options that agree in all that a check of pairs reads, as classes, and which of these clash:
 * thousands of options need few evaluations. Only classes that agree in what the check says they
 * must have in common are compared.
 */
final class SatClasses {

  private static final long MOST_COMPARED = 20_000_000;

  private final Check check;
  private final Map<Step, Integer> classOf = new IdentityHashMap<>();
  private final List<Step> examples = new ArrayList<>();
  private final List<BitSet> rivals = new ArrayList<>();

  /** Measures above 0 by earlier and later class. */
  private final Map<Long, Long> measures = new HashMap<>();

  private boolean ordered;
  private boolean tooMany;

  /** The classes of a check among some options. */
  static SatClasses of(Check check, List<Option> options) {
    Set<String> reads = check.reads();
    SatClasses classes = new SatClasses(check, options, reads);
    if (!classes.ordered || reads == null || reads.contains("start")) {
      return classes;
    }
    // which of two steps comes first must be the same for all of their classes
    Set<String> more = new TreeSet<>(reads);
    more.add("start");
    return new SatClasses(check, options, more);
  }

  /**
   * Finds the classes.
   *
   * @param reads fields by which options differ; null for all
   */
  private SatClasses(Check check, List<Option> options, @Nullable Set<String> reads) {
    this.check = check;
    Map<List<Object>, Integer> known = new HashMap<>();
    for (Option option : options) {
      int of =
          known.computeIfAbsent(
              key(option.step(), reads),
              k -> {
                examples.add(option.step());
                rivals.add(new BitSet());
                return examples.size() - 1;
              });
      classOf.put(option.step(), of);
    }
    compare();
  }

  /**
   * Options of each slot that agree in what a check reads, and a step that stands for them.
   *
   * @param reads fields by which options differ; null for all
   * @param steps takes the steps
   * @param alike takes the options
   */
  static void alike(
      SatSlots slots, @Nullable Set<String> reads, List<Step> steps, List<SatTerms.Alike> alike) {
    for (SatSlots.Slot slot : slots.slots()) {
      Map<List<Object>, BitSet> own = new LinkedHashMap<>();
      for (int i = 0; i < slot.options().size(); i++) {
        own.computeIfAbsent(key(slot.options().get(i).step(), reads), k -> new BitSet()).set(i);
      }
      for (BitSet which : own.values()) {
        Option first = slot.options().get(which.nextSetBit(0));
        steps.add(first.step());
        alike.add(new SatTerms.Alike(first.slot(), which));
      }
    }
  }

  /** More than can be compared. */
  boolean tooMany() {
    return tooMany;
  }

  int size() {
    return examples.size();
  }

  int of(Option option) {
    return Objects.requireNonNull(classOf.get(option.step()));
  }

  /** Classes that clash with a class in some order. */
  BitSet rivals(int of) {
    return rivals.get(of);
  }

  long measure(int earlier, int later) {
    return measures.getOrDefault(pair(earlier, later), 0L);
  }

  /** Whether a class clashes with no other, such as a thing that may be chosen once only. */
  boolean onlyItself(int of) {
    return rivals(of).cardinality() == 1 && rivals(of).get(of);
  }

  /** What is the same for classes that clash with the same steps in the same way. */
  Object behaviour(int of) {
    if (check.level() == 0 && !ordered) {
      return rivals(of);
    }
    List<Object> all = new ArrayList<>(List.of(examples.get(of).start()));
    rivals(of).stream().forEach(r -> all.add(List.of(r, measure(of, r), measure(r, of))));
    return all;
  }

  private static long pair(int a, int b) {
    return (long) a << 32 | b;
  }

  private static List<Object> key(Step step, @Nullable Collection<String> reads) {
    if (reads == null) {
      return List.of(step);
    }
    List<Object> key = new ArrayList<>(reads.size());
    for (String name : reads) {
      Object value =
          switch (name) {
            case "id" -> step.id();
            case "tool" -> step.tool();
            case "start" -> step.start();
            case "end" -> step.end();
            default -> step.args().get(name);
          };
      key.add(value == null ? Map.of() : value);
    }
    return key;
  }

  private void compare() {
    Set<String> common = check.common();
    Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      groups.computeIfAbsent(key(examples.get(i), common), k -> new ArrayList<>()).add(i);
    }
    tooMany =
        groups.values().stream().mapToLong(g -> (long) g.size() * g.size()).sum() > MOST_COMPARED;
    for (List<Integer> group : tooMany ? List.<List<Integer>>of() : groups.values()) {
      group.forEach(a -> group.forEach(b -> compare(a, b)));
    }
    ordered =
        measures.entrySet().stream()
            .anyMatch(e -> !e.getValue().equals(measures.get(Long.rotateLeft(e.getKey(), 32))));
  }

  private void compare(int earlier, int later) {
    long measure = check.measure(List.of(examples.get(earlier), examples.get(later)));
    if (measure > 0) {
      measures.put(pair(earlier, later), measure);
      rivals.get(earlier).set(later);
      rivals.get(later).set(earlier);
    }
  }
}
