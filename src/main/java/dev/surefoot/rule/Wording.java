package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Values;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts values, constraints and steps into the words of a domain. */
public final class Wording {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private Wording() {}

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  /**
   * A value as people write it: {@code 09:30}, {@code 45 min}, {@code $3,600}, {@code November 16,
   * 2025}, {@code 4.5}, lists with commas.
   */
  public static String value(@Nullable Object value, @Nullable Type type) {
    if (value instanceof List<?> list) {
      return list.stream().map(v -> value(v, type)).collect(Collectors.joining(", "));
    }
    if (value instanceof Number number && type != null) {
      return number(number.longValue(), type);
    }
    LocalDate date = type == Type.DATE && value instanceof String text ? Values.date(text) : null;
    return date != null ? DATE.format(date) : value == null ? "(not said)" : value.toString();
  }

  private static String number(long number, Type type) {
    return switch (type) {
      case TIME -> "%02d:%02d".formatted(Math.floorDiv(number, 60), Math.floorMod(number, 60));
      case DURATION -> number + " min";
      case MONEY -> String.format(Locale.ROOT, "%s$%,d", number < 0 ? "-" : "", Math.abs(number));
      case RATING -> "%d.%d".formatted(number / 10, Math.floorMod(number, 10));
      default -> Long.toString(number);
    };
  }

  /** The sentence of a constraint, by its kind. */
  public static String say(Domain domain, Constraint constraint) {
    Kind kind = domain.kinds().get(constraint.kind());
    if (kind == null) {
      return constraint.kind() + " " + constraint.slots();
    }
    return fill(kind.say(), name -> value(constraint.slot(name), type(kind.slots().get(name))));
  }

  /** The sentence of a step, by its tool. */
  public static String say(Domain domain, Step step) {
    Tool tool = domain.planning().tools().get(step.tool());
    if (tool == null) {
      return step.tool() + " " + step.args();
    }
    Type moment = domain.clock() == Clock.MINUTES ? Type.TIME : Type.DAY;
    Map<String, String> words = new HashMap<>();
    tool.args().forEach((n, slot) -> words.put(n, value(step.args().get(n), slot.type())));
    words.put("start", value(step.start(), moment));
    words.put("end", value(step.end(), moment));
    return fill(tool.say(), name -> words.getOrDefault(name, name));
  }

  /** Replaces each placeholder. */
  static String fill(String sentence, Function<String, String> words) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement(words.apply(m.group(1))));
  }

  private static @Nullable Type type(@Nullable Slot slot) {
    return slot == null ? null : slot.type();
  }
}
