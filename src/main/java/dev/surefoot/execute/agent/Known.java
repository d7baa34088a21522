package dev.surefoot.execute.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tool on offer: its signature, what its arguments take, and whether arguments suit it as a
 * whole. It cannot be called from here.
 *
 * @param required arguments without which it is not called
 */
record Known(
    Signature signature,
    Map<String, Argument> arguments,
    Set<String> required,
    CheckedAction action) {

  /**
   * A tool; empty where a name of it or of a required argument cannot be said in a signature. An
   * optional argument of such a name is left out.
   */
  static Optional<Known> of(CheckedAction action) {
    JsonObject input = action.descriptor().input();
    Set<String> required = required(input);
    Map<String, Argument> arguments = new LinkedHashMap<>();
    if (input.get("properties") instanceof JsonObject properties) {
      properties
          .asMap()
          .forEach(
              (name, schema) -> {
                if (Signature.sayable(name)) {
                  arguments.put(name, argument(action, name, schema));
                }
              });
    }
    boolean sayable =
        Signature.sayable(action.descriptor().name()) && arguments.keySet().containsAll(required);
    return sayable
        ? Optional.of(
            new Known(
                new Signature(action.descriptor().name(), new ArrayList<>(arguments.keySet())),
                arguments,
                required,
                action))
        : Optional.empty();
  }

  private static Argument argument(CheckedAction action, String name, JsonElement schema) {
    return new Argument(
        name,
        schema instanceof JsonObject object ? object : new JsonObject(),
        value -> action.takes(name, value));
  }

  private static Set<String> required(JsonObject input) {
    Set<String> required = new LinkedHashSet<>();
    if (input.get("required") instanceof JsonArray names) {
      names.forEach(name -> required.add(name.getAsString()));
    }
    return required;
  }

  /** What arguments do not keep of the schema; empty when they suit it. */
  Optional<String> broken(JsonObject args) {
    Map<String, Value> values = new LinkedHashMap<>();
    args.asMap().forEach((name, value) -> values.put(name, Value.trusted(value)));
    return action.refuses(values).map(failed -> String.valueOf(failed.fields().get("at")));
  }

  static List<Known> all(Iterable<CheckedAction> actions) {
    List<Known> known = new ArrayList<>();
    actions.forEach(action -> of(action).ifPresent(known::add));
    return known;
  }
}
