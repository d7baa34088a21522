package dev.surefoot.bench;

import dev.surefoot.draft.Steps;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A day in sentences. No wait that would be over already and no full stop inside a sentence: the
 * official simulation stops at either.
 */
final class MeetingAnswer implements AnswerFormat {

  private static final Pattern DONE =
      Pattern.compile(
          "travel to (.+?) in \\d+ minutes?"
              + "|meet (.+?) for \\d+ minutes? from (\\d+:\\d+[AP]M) to (\\d+:\\d+[AP]M)");

  @Override
  public String write(Spec spec, Plan plan) {
    Constraint start = spec.of("start").get(0);
    StringBuilder text = new StringBuilder("SOLUTION: ");
    add(text, "You start at %s at %s", start.text("place"), clock(start.number("time")));
    int now = start.number("time");
    for (Step step : plan.steps()) {
      if (step.args().containsKey("person")) {
        if (step.start() > now) {
          add(text, "You wait until %s", clock(step.start()));
        }
        add(
            text,
            "You meet %s for %d minutes from %s to %s",
            step.args().get("person"),
            step.end() - step.start(),
            clock(step.start()),
            clock(step.end()));
        now = step.end();
      } else if (step.args().containsKey("to")) {
        now += step.end() - step.start();
        add(
            text,
            "You travel to %s in %d minutes and arrive at %s",
            step.args().get("to"),
            step.end() - step.start(),
            clock(now));
      }
    }
    return text.toString().trim();
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(format.formatted(values).replace('.', ' ')).append(". ");
  }

  private static String clock(int minutes) {
    int hour = minutes / 60 % 24;
    return "%d:%02d%s".formatted((hour + 11) % 12 + 1, minutes % 60, hour < 12 ? "AM" : "PM");
  }

  /** Who is met where the answer has travelled, be it the wrong place. */
  @Override
  public List<Step> read(Problem problem, String answer) {
    List<Step> known = Steps.candidates(problem);
    List<Step> meetings = new ArrayList<>();
    String place = problem.spec().of("start").get(0).text("place");
    for (MatchResult done : DONE.matcher(answer).results().toList()) {
      if (done.group(1) != null) {
        place = done.group(1);
      } else {
        meeting(known, done, place).ifPresent(meetings::add);
      }
    }
    return meetings;
  }

  private static Optional<Step> meeting(List<Step> known, MatchResult meeting, String place) {
    return known.stream()
        .filter(step -> meeting.group(2).equals(step.args().get("person")))
        .min(Comparator.comparing(step -> !place.equals(step.args().get("place"))))
        .map(step -> Steps.with(timed(step, meeting), Map.of("place", place)));
  }

  private static Step timed(Step step, MatchResult meeting) {
    return Steps.at(
        step,
        MeetingSimulation.minutes(meeting.group(3)),
        MeetingSimulation.minutes(meeting.group(4)));
  }
}
