package dev.surefoot.bench;

import dev.surefoot.draft.Steps;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line for each stay and each flight, days counted for both cities of a flight. */
final class TripAnswer implements AnswerFormat {

  private static final Pattern DAYS = Pattern.compile("Day (\\d+)-(\\d+)");

  @Override
  public String write(Spec spec, Plan plan) {
    List<Step> stays =
        plan.steps().stream().filter(step -> step.args().containsKey("city")).toList();
    int days = stays.isEmpty() ? 0 : stays.get(stays.size() - 1).end();
    List<String> lines = new ArrayList<>();
    lines.add("Trip of %d European cities for %d days:\n".formatted(stays.size(), days));
    String previous = null;
    for (Step stay : stays) {
      String city = String.valueOf(stay.args().get("city"));
      if (previous != null) {
        lines.add("**Day %d:** Fly from %s to %s.".formatted(stay.start(), previous, city));
      }
      lines.add(
          "**Day %d-%d:** Visit %s for %d days."
              .formatted(stay.start(), stay.end(), city, stay.end() - stay.start() + 1));
      previous = city;
    }
    return String.join("\n", lines);
  }

  @Override
  public List<Step> read(Problem problem, String answer) {
    List<Step> known = Steps.candidates(problem);
    List<Step> stays = new ArrayList<>();
    for (String line : answer.split("\n")) {
      Matcher days = DAYS.matcher(line);
      if (days.find()) {
        known.stream()
            .filter(step -> line.contains(String.valueOf(step.args().get("city"))))
            .limit(1)
            .map(step -> Steps.at(step, number(days, 1), number(days, 2)))
            .forEach(stays::add);
      }
    }
    return stays;
  }

  private static int number(Matcher days, int group) {
    return Integer.parseInt(days.group(group));
  }
}
