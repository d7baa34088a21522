package dev.surefoot.plan;

import java.util.List;

/**
 * Steps in a DAG, listed in an order that respects it.
 *
 * @param domain name of the domain
 * @param steps decisions (a meeting, a stay) and the transitions between them (travel, a flight)
 */
public record Plan(String domain, List<Step> steps) {

  public Plan {
    steps = List.copyOf(steps);
  }
}
