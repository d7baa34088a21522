package dev.surefoot.bench;

import dev.surefoot.draft.Steps;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One slot: "Monday, 13:30 - 14:30". */
final class CalendarAnswer implements AnswerFormat {

  private static final Pattern SLOT = Pattern.compile("([A-Za-z]+), (\\d+):(\\d+) - (\\d+):(\\d+)");

  @Override
  public String write(Spec spec, Plan plan) {
    return write(plan);
  }

  static String write(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.args().containsKey("day"))
        .map(s -> "%s, %s - %s".formatted(s.args().get("day"), clock(s.start()), clock(s.end())))
        .findFirst()
        .map("Here is the proposed time: "::concat)
        .orElse("");
  }

  private static String clock(int minutes) {
    return "%d:%02d".formatted(minutes / 60, minutes % 60);
  }

  @Override
  public List<Step> read(Problem problem, String answer) {
    List<Step> known = Steps.candidates(problem);
    return SLOT.matcher(answer)
        .results()
        .limit(known.isEmpty() ? 0 : 1)
        .map(slot -> slot(known, slot))
        .toList();
  }

  /** The option of that day, or of another day if every option of it was pruned. */
  private static Step slot(List<Step> known, MatchResult slot) {
    Step like =
        known.stream()
            .filter(step -> slot.group(1).equals(step.args().get("day")))
            .findFirst()
            .orElse(Steps.with(known.get(0), Map.of("day", slot.group(1))));
    return Steps.at(like, minutes(slot, 2), minutes(slot, 4));
  }

  private static int minutes(MatchResult slot, int group) {
    return Integer.parseInt(slot.group(group)) * 60 + Integer.parseInt(slot.group(group + 1));
  }
}
