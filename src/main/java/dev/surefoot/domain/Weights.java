package dev.surefoot.domain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Weights that somebody gives to rules instead of the domains' own: a YAML file of {@code rule id:
 * weight}. Only what may be broken at a cost has a weight: soft rules, and rules that a wish
 * softens. Zero makes a rule count for nothing.
 */
public final class Weights {

  private Weights() {}

  /**
   * The domains with other weights; a domain that has none of the rules stays as it is.
   *
   * @throws DomainException when the file is wrong or names an unknown rule; it lists those known
   */
  public static Map<String, Domain> apply(Path file, Map<String, Domain> domains) {
    Map<String, Yaml> given = Yaml.read(file).map();
    given.forEach((id, value) -> check(id, value, domains));
    Map<String, Integer> weights = new HashMap<>();
    given.forEach((id, value) -> weights.put(id, value.natural()));
    Map<String, Domain> weighted = new LinkedHashMap<>();
    domains.forEach((name, domain) -> weighted.put(name, weighted(domain, weights)));
    return weighted;
  }

  private static void check(String id, Yaml value, Map<String, Domain> domains) {
    TreeSet<String> known = new TreeSet<>();
    domains.values().forEach(d -> rules(d).filter(r -> soft(d, r)).forEach(r -> known.add(r.id())));
    if (known.contains(id)) {
      return;
    }
    boolean hard =
        domains.values().stream().flatMap(Weights::rules).anyMatch(r -> r.id().equals(id));
    throw value.error(
        hard
            ? "the rule is hard in every plan, so it has no weight."
            : "there is no rule of this name.",
        "one of %s was meant.".formatted(known));
  }

  private static java.util.stream.Stream<RuleText> rules(Domain domain) {
    return domain.planning().rules().stream();
  }

  private static boolean soft(Domain domain, RuleText rule) {
    Domain.Kind kind = rule.kind() == null ? null : domain.kinds().get(rule.kind());
    return rule.level() > 0 || (kind != null && kind.strength() != Domain.Strengths.HARD);
  }

  private static Domain weighted(Domain domain, Map<String, Integer> weights) {
    if (rules(domain).noneMatch(rule -> weights.containsKey(rule.id()))) {
      return domain;
    }
    List<RuleText> rules = new ArrayList<>();
    for (RuleText rule : domain.planning().rules()) {
      Integer weight = soft(domain, rule) ? weights.get(rule.id()) : null;
      rules.add(weight == null ? rule : rule.weight(weight));
    }
    return domain.planning(domain.planning().rules(rules));
  }
}
