package dev.surefoot.execute.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import dev.surefoot.tool.CheckedAction;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call that somebody asked for in words: a plan of one step, so that it is approved, written to
 * the journal, taken up and taken back like any other.
 *
 * @param tool its name
 * @param args what suits its schema
 * @param words for each argument the words that it was made of
 */
public record Errand(String tool, JsonObject args, Map<String, List<String>> words) {

  /** The domain of such plans: it has no rules and nothing to choose. */
  public static final Domain DOMAIN =
      new Domain(
          "errand",
          "One call of a tool, asked for in words.",
          Domain.Clock.MINUTES,
          Map.of(),
          Path.of("domains", "errand"),
          Planning.NONE);

  /** What their plans are made from: the words are in the call already. */
  public static final Spec SPEC = new Spec(DOMAIN.name(), List.of(), List.of());

  private static final String STEP = "do";

  public Errand {
    args = args.deepCopy();
    words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** The plan: text and whole numbers as they are, other arguments as JSON text. */
  public Plan plan() {
    Map<String, Object> values = new LinkedHashMap<>();
    args.asMap().forEach((name, value) -> values.put(name, value(value)));
    return new Plan(DOMAIN.name(), List.of(new Step(STEP, tool, values, 0, 0, List.of())));
  }

  private static Object value(JsonElement json) {
    if (json instanceof JsonPrimitive primitive) {
      if (primitive.isString()) {
        return primitive.getAsString();
      }
      if (primitive.isNumber() && primitive.getAsString().matches("-?[0-9]{1,9}")) {
        return primitive.getAsInt();
      }
    }
    return json.toString();
  }

  /** The arguments of a step of such a plan as its tool takes them. */
  public static JsonObject args(Step step, CheckedAction action) {
    Map<String, Argument> arguments = Known.of(action).map(Known::arguments).orElse(Map.of());
    JsonObject args = new JsonObject();
    step.args()
        .forEach(
            (name, value) -> {
              Argument argument = arguments.get(name);
              args.add(name, json(value, argument == null || argument.text()));
            });
    return args;
  }

  private static JsonElement json(Object value, boolean text) {
    return value instanceof Integer number
        ? new JsonPrimitive(number)
        : text ? new JsonPrimitive(value.toString()) : JsonParser.parseString(value.toString());
  }
}
