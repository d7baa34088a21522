package dev.surefoot.rule;

import dev.surefoot.domain.Background;
import dev.surefoot.domain.Background.Derivation;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Source;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a domain looks up and derives, compiled. Immutable and thread-safe. */
public final class Lookups {

  private final Domain domain;
  private final List<Inquiry> inquiries;
  private final List<Derived> derived;
  private final Set<String> names = new HashSet<>();

  private record Derived(Derivation text, Loops loops, Map<String, Program> slots) {}

  Lookups(Domain domain, Compiler compiler) {
    this.domain = domain;
    Background background = domain.planning().background();
    inquiries = background.lookups().stream().map(l -> Inquiry.of(domain, l, compiler)).toList();
    derived =
        background.derivations().stream()
            .map(
                d -> {
                  Loops loops = Loops.of(d.loops(), d.when(), compiler);
                  var slots = domain.kinds().get(d.kind()).slots();
                  return new Derived(
                      d, loops, Inquiry.slots(d.slots(), slots, loops.variables(), compiler));
                })
            .toList();
    domain.kinds().keySet().stream()
        .filter(domain::lookedUp)
        .map(k -> "spec." + k)
        .forEach(names::add);
    domain
        .planning()
        .lets()
        .forEach(
            (name, source) -> {
              if (restsOn(source)) {
                names.add(name);
              }
            });
  }

  /**
   * The lookups of a domain.
   *
   * @throws dev.surefoot.domain.DomainException when an expression of the domain is wrong
   */
  public static Lookups of(Domain domain) {
    return Rulebook.of(domain).lookups();
  }

  /** How many there are; they are made in order, each may use what those before it found. */
  public int size() {
    return inquiries.size();
  }

  /** One of the lookups for a spec, with what was found before. */
  public Stage stage(int lookup, Spec spec) {
    return new Stage(inquiries.get(lookup), spec, Rulebook.of(domain).partial(domain, spec));
  }

  /** Whether an expression speaks of facts that no request states. */
  boolean restsOn(Source source) {
    return names.stream()
        .anyMatch(
            n -> Pattern.compile("\\b" + Pattern.quote(n) + "\\b").matcher(source.text()).find());
  }

  /** Whether everything was looked up that there is to look up. */
  public boolean complete(Spec spec) {
    return inquiries.isEmpty()
        || spec.constraints().stream()
            .anyMatch(c -> inquiries.stream().anyMatch(i -> i.text().kind().equals(c.kind())));
  }

  /**
   * The spec with the facts that follow from the others, worked out anew.
   *
   * @throws SpecException when there would be too many
   */
  Spec derived(Spec spec) {
    if (derived.isEmpty()) {
      return spec;
    }
    Set<String> kinds = new HashSet<>();
    derived.forEach(d -> kinds.add(d.text().kind()));
    List<Constraint> all =
        new ArrayList<>(
            spec.constraints().stream().filter(c -> !kinds.contains(c.kind())).toList());
    for (Derived each : derived) {
      Spec now = new Spec(spec.domain(), all, spec.notTaken());
      all.addAll(derive(each, Rulebook.of(domain).partial(domain, now)));
    }
    return new Spec(spec.domain(), all, spec.notTaken());
  }

  private List<Constraint> derive(Derived each, Facts facts) {
    String kind = each.text().kind();
    List<Constraint> made = new ArrayList<>();
    for (Object[] loop : each.loops().all(facts, kind)) {
      Map<String, Object> slots = Inquiry.values(each.slots(), facts, loop);
      String id = "%s-%d".formatted(kind, made.size() + 1);
      made.add(new Constraint(id, kind, slots, Strength.HARD, null));
    }
    return made;
  }
}
