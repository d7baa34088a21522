package dev.surefoot.draft;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A problem made by hand: an hour for each visit, one after the other. */
public record TestProblem(Domain domain, Spec spec, Decision decision) implements Problem {

  private static final Domain DOMAIN =
      new Domain("test", "Plan a day.", Domain.Clock.MINUTES, Map.of(), Path.of("."));

  public static TestProblem sequence(boolean optional, String... names) {
    List<Visit> visits =
        java.util.stream.Stream.of(names)
            .map(n -> new Visit(n, step("visit", "who", n, 0)))
            .toList();
    Schedule schedule =
        (previous, visit) -> {
          int start = previous == null ? 540 : previous.end();
          return Steps.at(visit.step(), start, start + 60);
        };
    return new TestProblem(
        DOMAIN,
        new Spec("test", List.of(), List.of()),
        new Sequence(visits, optional, null, schedule));
  }

  public static TestProblem choose(Step... options) {
    return new TestProblem(
        DOMAIN,
        new Spec("test", List.of(), List.of()),
        new Choose(List.of(new Slot("slot", List.of(options)))));
  }

  public static Step step(String tool, String arg, String value, int start) {
    return new Step(value, tool, Map.of(arg, value), start, start + 60, List.of());
  }

  @Override
  public List<Check> checks() {
    return List.of();
  }

  @Override
  public Plan complete(List<Step> decisions) {
    return new Plan("test", decisions);
  }

  @Override
  public List<Step> decisions(Plan plan) {
    return plan.steps();
  }
}
