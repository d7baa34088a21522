package dev.surefoot.execute.agent;

import com.google.gson.JsonObject;
import dev.surefoot.read.mention.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes typed arguments of pieces of text, by each argument's schema. What is missing or does not
 * suit is one question; nothing is guessed.
 */
final class Coercion {

  private static final String START = "start";
  static final String END = "end";

  private final Known tool;
  private final Moments moments;

  Coercion(Known tool, LocalDate today, ZoneId zone) {
    this.tool = tool;
    this.moments = new Moments(today, zone);
  }

  /**
   * The arguments, or the first question in the order of the signature.
   *
   * @param said pieces by argument
   * @param words the text that they are from; null when they are from elsewhere
   */
  Typed of(Map<String, List<String>> pieces, @Nullable Words words) {
    Map<String, List<String>> said =
        words == null ? pieces : new DayApart(tool, moments).added(pieces, words);
    return typed(said, words);
  }

  private Typed typed(Map<String, List<String>> said, @Nullable Words words) {
    JsonObject json = new JsonObject();
    Optional<Moments.Span> span = span(said);
    for (Argument argument : tool.arguments().values()) {
      List<String> pieces = said.get(argument.name());
      if (pieces == null && argument.name().equals(END) && span.isPresent()) {
        pieces = said.get(START); // "12:30-1:30" says both
      }
      Typed typed = pieces == null ? missing(argument) : value(argument, pieces, words, span);
      if (typed instanceof Typed.Unclear) {
        return typed;
      }
      if (typed instanceof Typed.Value value) {
        json.add(argument.name(), value.json());
      }
    }
    return tool.broken(json)
        .<Typed>map(
            where ->
                new Typed.Unclear(
                    "",
                    "What was said does not suit %s (%s). How should it be?"
                        .formatted(tool.signature().name(), where),
                    List.of(),
                    false))
        .orElse(new Typed.Args(json));
  }

  private @Nullable Typed missing(Argument argument) {
    return tool.required().contains(argument.name())
        ? new Typed.Unclear(
            argument.name(),
            "%s needs '%s', which is not said. What is it?"
                .formatted(tool.signature().name(), argument.name()),
            List.of(),
            false)
        : null;
  }

  private Typed value(
      Argument argument, List<String> pieces, @Nullable Words words, Optional<Moments.Span> span) {
    String shown = String.join(", ", pieces);
    boolean start = argument.name().equals(START);
    if (span.isPresent() && (start || argument.name().equals(END))) {
      return moments.value(argument, shown, start ? span.get().start() : span.get().end());
    }
    List<String> written =
        words == null || !argument.text() ? pieces : pieces.stream().map(words::original).toList();
    Optional<Typed> plain = argument.plain(written).map(Typed.Value::new);
    if (plain.isPresent()) {
      return plain.get();
    }
    Optional<When> when = moments.takes(argument) ? moments.read(pieces) : Optional.empty();
    return when.map(w -> moments.value(argument, shown, w))
        .orElseGet(
            () ->
                new Typed.Unclear(
                    argument.name(),
                    "\"%s\" is no '%s' that %s takes. What is it?"
                        .formatted(shown, argument.name(), tool.signature().name()),
                    choices(argument),
                    false));
  }

  private static List<String> choices(Argument argument) {
    return argument.schema().get("enum") instanceof com.google.gson.JsonArray values
        ? values.asList().stream()
            .limit(9)
            .map(v -> v.isJsonPrimitive() ? v.getAsString() : v.toString())
            .toList()
        : List.of();
  }

  /** Start and end together; empty where the tool has no such pair or the words say none. */
  private Optional<Moments.Span> span(Map<String, List<String>> said) {
    Argument start = tool.arguments().get(START);
    Argument end = tool.arguments().get(END);
    boolean pair =
        start != null
            && end != null
            && said.containsKey(START)
            && moments.takesBoth(start)
            && moments.takesBoth(end);
    if (!pair) {
      return Optional.empty();
    }
    Optional<When> from = moments.read(said.get(START));
    Optional<When> to =
        said.containsKey(END) ? moments.read(said.get(END)) : from.flatMap(Moments::rest);
    return from.flatMap(f -> to.flatMap(t -> Optional.ofNullable(Moments.span(f, t))));
  }

  /** Arguments as people read them: {@code summary "lunch", start 2026-12-04T12:30}. */
  static String shown(JsonObject args) {
    Map<String, String> all = new LinkedHashMap<>();
    args.asMap().forEach((name, value) -> all.put(name, value.toString()));
    return all.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
