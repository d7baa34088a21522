package dev.surefoot.spec;

import java.util.List;

/**
 * A request as facts and constraints of one domain.
 *
 * @param domain name of the domain, such as {@code meeting}
 * @param constraints in the order of the request
 * @param notTaken wishes that the domain cannot express: shown to the person, never dropped in
 *     silence
 */
public record Spec(String domain, List<Constraint> constraints, List<Quote> notTaken) {

  public Spec {
    constraints = List.copyOf(constraints);
    notTaken = List.copyOf(notTaken);
  }

  /** All constraints of a kind, in order. */
  public List<Constraint> of(String kind) {
    return constraints.stream().filter(c -> c.kind().equals(kind)).toList();
  }
}
