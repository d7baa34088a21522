package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Answer.Fact;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that hint at a kind of fact, or at one option of it: "dogs" at pets. What is chosen among
 * options has no value in the words that could be left over, so these are what a reading is held
 * against.
 */
final class Hints {

  private Hints() {}

  /** Kinds of which the facts say nothing although a word in the clause hints at them. */
  static Set<Kind> passedOver(Domain domain, Clause clause, List<Fact> facts) {
    List<Kind> silent =
        domain.said().values().stream()
            .filter(kind -> !kind.hints().isEmpty())
            .filter(kind -> facts.stream().noneMatch(f -> f.kind().equals(kind)))
            .toList();
    Set<String> words = silent.isEmpty() ? Set.of() : words(clause);
    return silent.stream()
        .filter(kind -> kind.hints().values().stream().anyMatch(h -> among(h, words)))
        .collect(Collectors.toSet());
  }

  /**
   * Whether words hint loudly at a kind that is passed over: demands of names alone, for which no
   * value could be left over, where a name stands for each of their slots. Of two names one has to
   * follow the hint closely, as in "it is over before Exeter begins".
   */
  static boolean unheard(Domain domain, Clause clause, List<Fact> facts) {
    return passedOver(domain, clause, facts).stream().anyMatch(kind -> loud(kind, clause));
  }

  private static boolean loud(Kind kind, Clause clause) {
    List<String> words = kind.hints().getOrDefault(Kind.LOUD, List.of());
    if (words.isEmpty() || clause.names() == 0) {
      return false;
    }
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String between = kind.slots().size() > 1 ? "(?:\\W+[\\p{L}'’]+){0,3}\\W+N\\d" : "";
    return Pattern.compile("(?<!\\w)(?:" + any + ")(?!\\w)" + between)
        .matcher(clause.line())
        .find();
  }

  /**
   * Whether a fact names an option of which no word is there while there is one of another option
   * that no fact names: "smoking" where parties alone are spoken of.
   */
  static boolean belied(Clause clause, List<Fact> facts) {
    List<Fact> hinted = facts.stream().filter(f -> !f.kind().hints().isEmpty()).toList();
    if (hinted.isEmpty() || clause.revises()) {
      return false;
    }
    Set<String> words = words(clause);
    return hinted.stream().anyMatch(f -> belied(f, hinted, words));
  }

  private static boolean belied(Fact fact, List<Fact> facts, Set<String> words) {
    Map<String, List<String>> hints = fact.kind().hints();
    Set<Object> named =
        facts.stream()
            .filter(f -> f.kind().equals(fact.kind()))
            .flatMap(f -> f.values().values().stream())
            .collect(Collectors.toSet());
    boolean spoken =
        fact.values().values().stream()
            .anyMatch(option -> among(hints.getOrDefault(option.toString(), List.of()), words));
    boolean hinted = fact.values().values().stream().anyMatch(o -> hints.containsKey(o.toString()));
    return hinted
        && !spoken
        && hints.entrySet().stream()
            .filter(e -> !e.getKey().equals(Kind.ANY_OPTION) && !named.contains(e.getKey()))
            .anyMatch(e -> among(e.getValue(), words));
  }

  private static boolean among(Collection<String> hints, Set<String> words) {
    return hints.stream().anyMatch(words::contains);
  }

  private static Set<String> words(Clause clause) {
    return new HashSet<>(Arrays.asList(clause.line().split("[^\\p{L}\\p{N}-]+")));
  }
}
