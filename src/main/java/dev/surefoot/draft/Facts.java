package dev.surefoot.draft;

import dev.surefoot.domain.Domain;
import dev.surefoot.rule.Wording;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
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

  /**
   * All facts, a line each, kinds with few facts first: long tables come last and are cut off.
   *
   * @param characters most characters; what does not fit is left out
   */
  static String lines(Domain domain, Spec spec, int characters) {
    Map<String, Long> sizes =
        spec.constraints().stream()
            .collect(Collectors.groupingBy(Constraint::kind, Collectors.counting()));
    List<Constraint> ordered = new ArrayList<>(spec.constraints());
    ordered.sort(Comparator.comparing(c -> sizes.getOrDefault(c.kind(), 0L)));
    StringBuilder lines = new StringBuilder();
    for (Constraint constraint : ordered) {
      String line = sentence(domain, constraint) + "\n";
      if (lines.length() + line.length() > characters) {
        break;
      }
      lines.append(line);
    }
    return lines.toString();
  }
}
