package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Step;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps in words, as their tool says them. */
public final class StepText {

  private StepText() {}

  /** One sentence without the final stop, such as "meet Ida at the Quay". */
  public static String of(Domain domain, Step step) {
    Planning.Tool tool = domain.planning().tools().get(step.tool());
    if (tool == null) {
      return step.tool() + " " + plain(step);
    }
    String sentence = tool.say();
    for (Map.Entry<String, Domain.Slot> arg : tool.args().entrySet()) {
      String value = value(arg.getValue(), step.args().get(arg.getKey()));
      sentence = sentence.replace("{" + arg.getKey() + "}", value);
    }
    return sentence
        .replace("{start}", bare(domain.clock(), step.start()))
        .replace("{end}", bare(domain.clock(), step.end()));
  }

  private static String bare(Clock clock, int time) {
    return clock == Clock.DAYS ? "" + time : time(clock, time);
  }

  private static String value(Domain.Slot slot, Object value) {
    if (!(value instanceof Integer number)) {
      return String.valueOf(value);
    }
    return switch (slot.type()) {
      case TIME -> time(Clock.MINUTES, number);
      case DURATION -> number + " min";
      default -> number.toString();
    };
  }

  private static String plain(Step step) {
    return step.args().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** A step time in words: {@code 13:05}, after midnight {@code 0:30 (+1)}, or {@code day 3}. */
  public static String time(Clock clock, int time) {
    if (clock == Clock.DAYS) {
      return "day " + time;
    }
    int day = Math.floorDiv(time, 24 * 60);
    String hours = "%d:%02d".formatted(Math.floorMod(time, 24 * 60) / 60, Math.floorMod(time, 60));
    return day == 0 ? hours : "%s (%+d)".formatted(hours, day);
  }
}
