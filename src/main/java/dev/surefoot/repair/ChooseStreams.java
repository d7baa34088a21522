package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Scope;
import java.util.List;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** The checks of a choice as constraint streams. */
public class ChooseStreams extends Streams {

  @Override
  List<Constraint> of(ConstraintFactory factory, Scope scope, int level) {
    var weight = Levels.one(level);
    var stream =
        switch (scope) {
          case STEP ->
              chosen(factory)
                  .penalizeLong(weight, s -> s.tally().at(scope, level, List.of(s.step())));
          case SKIPPED -> left(factory).penalizeLong(weight, seat -> skipped(seat, level));
          case PAIR ->
              chosen(factory)
                  .join(chosen(factory), Joiners.filtering(Seat::before))
                  .penalizeLong(
                      weight, (a, b) -> a.tally().at(scope, level, List.of(a.step(), b.step())));
          case NEIGHBOURS ->
              chosen(factory)
                  .groupBy(ConstraintCollectors.toList())
                  .penalizeLong(weight, seats -> neighbours(seats, level));
          case PLAN ->
              factory
                  .forEachIncludingNullVars(Seat.class)
                  .groupBy(ConstraintCollectors.toList())
                  .penalizeLong(
                      weight, seats -> seats.get(0).tally().at(scope, level, steps(seats)));
        };
    return List.of(stream.asConstraint(scope + " " + level));
  }

  private static long skipped(Seat seat, int level) {
    Step empty = seat.empty();
    return empty == null ? 0 : seat.tally().at(Scope.SKIPPED, level, List.of(empty));
  }

  private static long neighbours(List<Seat> seats, int level) {
    List<Step> steps = steps(seats);
    long sum = 0;
    for (int i = 1; i < steps.size(); i++) {
      sum += seats.get(0).tally().at(Scope.NEIGHBOURS, level, steps.subList(i - 1, i + 1));
    }
    return sum;
  }

  private static List<Step> steps(List<Seat> seats) {
    return seats.stream().filter(Seat::chosen).map(Seat::step).sorted(Seat.ORDER).toList();
  }

  @Override
  List<Constraint> closeness(ConstraintFactory factory) {
    var weight = Levels.one(Levels.CLOSENESS + 1);
    return List.of(
        chosen(factory)
            .penalizeLong(weight, seat -> seat.closeness().ofOption(seat.slot(), seat.step()))
            .asConstraint("changed"),
        left(factory)
            .penalizeLong(weight, seat -> seat.closeness().ofEmpty(seat.slot()))
            .asConstraint("gone"));
  }

  private static UniConstraintStream<Seat> left(ConstraintFactory factory) {
    return factory.forEachIncludingNullVars(Seat.class).filter(seat -> !seat.chosen());
  }

  private static UniConstraintStream<Seat> chosen(ConstraintFactory factory) {
    return factory.forEach(Seat.class).filter(Seat::chosen);
  }
}
