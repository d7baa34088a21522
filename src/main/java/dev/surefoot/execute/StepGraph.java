package dev.surefoot.execute;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** A plan's steps as a graph: an edge from each step to those that wait for it. */
final class StepGraph {

  private final DirectedAcyclicGraph<Step, DefaultEdge> graph =
      new DirectedAcyclicGraph<>(DefaultEdge.class);

  /**
   * The graph of a plan.
   *
   * @throws IllegalArgumentException when two steps have one id, or steps wait for each other in a
   *     circle or for a step that is not there; the message names them
   */
  StepGraph(Plan plan) {
    Map<String, Step> byId = new HashMap<>();
    for (Step step : plan.steps()) {
      if (byId.put(step.id(), step) != null) {
        throw new IllegalArgumentException(
            "Two steps have the id '%s'.%nMaybe one of them was copied; give it another id."
                .formatted(step.id()));
      }
      graph.addVertex(step);
    }
    plan.steps().forEach(step -> step.after().forEach(id -> edge(byId.get(id), id, step)));
  }

  private void edge(Step before, String id, Step step) {
    if (before == null) {
      throw new IllegalArgumentException(
          "Step '%s' waits for '%s', which the plan does not have.%nMaybe the plan was cut; add the step or remove it from 'after'."
              .formatted(step.id(), id));
    }
    try {
      graph.addEdge(before, step);
    } catch (IllegalArgumentException cycle) {
      throw new IllegalArgumentException(
          "Steps '%s' and '%s' wait for each other.%nMaybe 'after' of one of them is wrong."
              .formatted(id, step.id()),
          cycle);
    }
  }

  /** Steps in an order that respects the graph, earlier ones first. */
  List<Step> order() {
    Comparator<Step> byTime = Comparator.comparingInt(Step::start).thenComparing(Step::id);
    List<Step> order = new ArrayList<>();
    new TopologicalOrderIterator<>(graph, byTime).forEachRemaining(order::add);
    return order;
  }

  /** Whether a step waits for another one, directly or not. */
  boolean waits(Step step, Step before) {
    return graph.getAncestors(step).contains(before);
  }

  /** The steps that wait for this one directly. */
  List<Step> next(Step step) {
    return graph.outgoingEdgesOf(step).stream().map(graph::getEdgeTarget).toList();
  }
}
