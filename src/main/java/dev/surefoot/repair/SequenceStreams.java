package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Scope;
import java.util.List;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** The checks of a sequence as constraint streams. */
public class SequenceStreams extends Streams {

  @Override
  List<Constraint> of(ConstraintFactory factory, Scope scope, int level) {
    return switch (scope) {
      case STEP, NEIGHBOURS, SKIPPED, PLAN -> List.of(single(factory, scope, level));
      case PAIR -> List.of(pairs(factory, level), withHappened(factory, level));
    };
  }

  private static Constraint single(ConstraintFactory factory, Scope scope, int level) {
    var weight = Levels.one(level);
    var stream =
        switch (scope) {
          case STEP ->
              placed(factory).penalizeLong(weight, s -> at(s, scope, level, List.of(s.step())));
          case NEIGHBOURS -> placed(factory).penalizeLong(weight, s -> neighbours(s, level));
          case SKIPPED ->
              skipped(factory)
                  .penalizeLong(weight, s -> at(s, scope, level, List.of(s.visit().step())));
          default ->
              factory
                  .forEach(Row.class)
                  .filter(Row::planned)
                  .penalizeLong(weight, r -> r.setting().tally().at(scope, level, r.steps()));
        };
    return stream.asConstraint(scope + " " + level);
  }

  private static Constraint pairs(ConstraintFactory factory, int level) {
    return placed(factory)
        .join(placed(factory), Joiners.lessThan(Stop::index))
        .penalizeLong(
            Levels.one(level), (a, b) -> at(a, Scope.PAIR, level, List.of(a.step(), b.step())))
        .asConstraint("PAIR " + level);
  }

  private static Constraint withHappened(ConstraintFactory factory, int level) {
    return placed(factory)
        .penalizeLong(Levels.one(level), stop -> withHappened(stop, level))
        .asConstraint("PAIR with what has happened " + level);
  }

  private static long withHappened(Stop stop, int level) {
    long sum = 0;
    for (Step happened : stop.setting().happened()) {
      sum += at(stop, Scope.PAIR, level, List.of(happened, stop.step()));
    }
    return sum;
  }

  private static long neighbours(Stop stop, int level) {
    Step before = stop.standing().before();
    return before == null ? 0 : at(stop, Scope.NEIGHBOURS, level, List.of(before, stop.step()));
  }

  private static long at(Stop stop, Scope scope, int level, List<Step> steps) {
    return stop.setting().tally().at(scope, level, steps);
  }

  @Override
  List<Constraint> closeness(ConstraintFactory factory) {
    var weight = Levels.one(Levels.CLOSENESS + 1);
    return List.of(
        placed(factory).penalizeLong(weight, SequenceStreams::changed).asConstraint("changed"),
        skipped(factory).penalizeLong(weight, SequenceStreams::gone).asConstraint("gone"));
  }

  private static long changed(Stop stop) {
    return stop.setting()
        .closeness()
        .ofVisit(stop.standing().beforeName(), stop.visit().name(), stop.step().start());
  }

  private static long gone(Stop stop) {
    return stop.setting().closeness().has(stop.visit().name()) ? 1 : 0;
  }

  private static UniConstraintStream<Stop> placed(ConstraintFactory factory) {
    return factory.forEach(Stop.class).filter(Stop::placed);
  }

  private static UniConstraintStream<Stop> skipped(ConstraintFactory factory) {
    return factory.forEach(Stop.class).filter(stop -> !stop.placed());
  }
}
