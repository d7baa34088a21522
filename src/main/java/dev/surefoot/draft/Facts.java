package dev.surefoot.draft;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Wording;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Constraints as sentences of their domain. */
public final class Facts {

  private Facts() {}

  /** The domain's sentence for a constraint, with its values in it. */
  public static String sentence(Domain domain, Constraint constraint) {
    Domain.Kind kind = domain.kinds().get(constraint.kind());
    if (kind == null) {
      return constraint.kind() + " " + constraint.slots();
    }
    String sentence = kind.say();
    for (Domain.Slot slot : kind.slots().values()) {
      sentence = sentence.replace("{" + slot.name() + "}", value(slot, constraint));
    }
    sentence = sentence.strip().replaceAll("\\s+", " ");
    return constraint.strength() == Strength.SOFT && kind.strength() == Domain.Strengths.EITHER
        ? "if possible: " + sentence
        : sentence;
  }

  private static String value(Domain.Slot slot, Constraint constraint) {
    Object value = constraint.slot(slot.name());
    if (value == null) {
      return slot.type() == Domain.Type.TIME ? "" : "any " + slot.name();
    }
    String words = Wording.value(value, slot.type());
    return slot.type() == Domain.Type.CHOICE ? words.replace('_', ' ') : words;
  }

  /** The facts of the request itself; those looked up for it are too many for a prompt. */
  private static List<Constraint> said(Problem problem) {
    Domain domain = problem.domain();
    return problem.spec().constraints().stream().filter(c -> !domain.lookedUp(c.kind())).toList();
  }

  /** What is said of a name, values only; tables of connections are left out. */
  static String about(Problem problem, String name) {
    Planning.Links links = problem.domain().planning().links();
    return said(problem).stream()
        .filter(c -> links == null || !c.kind().equals(links.kind()))
        .filter(c -> c.slots().containsValue(name))
        .map(c -> values(problem.domain(), c, name))
        .collect(Collectors.joining(", "));
  }

  private static String values(Domain domain, Constraint constraint, String name) {
    Map<String, Domain.Slot> slots = domain.kinds().get(constraint.kind()).slots();
    String others =
        constraint.slots().entrySet().stream()
            .filter(slot -> !slot.getValue().equals(name))
            .map(slot -> Wording.value(slot.getValue(), slots.get(slot.getKey()).type()))
            .collect(Collectors.joining(" "));
    return others.isEmpty() ? constraint.kind().replace('_', ' ') : others;
  }

  /**
   * All facts, a line each, kinds with few facts first: long tables come last and are cut off.
   *
   * @param characters most characters; what does not fit is left out
   */
  static String lines(Problem problem, int characters) {
    List<Constraint> ordered = new ArrayList<>(said(problem));
    Map<String, Long> sizes =
        ordered.stream().collect(Collectors.groupingBy(Constraint::kind, Collectors.counting()));
    ordered.sort(Comparator.comparing(c -> sizes.getOrDefault(c.kind(), 0L)));
    StringBuilder lines = new StringBuilder();
    for (Constraint constraint : ordered) {
      String line = sentence(problem.domain(), constraint) + "\n";
      if (lines.length() + line.length() > characters) {
        break;
      }
      lines.append(line);
    }
    return lines.toString();
  }
}
