package dev.surefoot.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.execute.ToolResult;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Results as the executor takes them. */
final class Outcomes {

  private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private Outcomes() {}

  /** Text and whole numbers as they are, anything else as JSON text; nulls are left out. */
  static Map<String, Object> fields(JsonObject result, Secrets secrets) {
    Map<String, Object> fields = new LinkedHashMap<>();
    result
        .asMap()
        .forEach(
            (name, value) -> {
              if (!value.isJsonNull()) {
                fields.put(name, field(value, secrets));
              }
            });
    return fields;
  }

  private static Object field(JsonElement value, Secrets secrets) {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber() && whole(primitive)) {
      return primitive.getAsBigDecimal().intValueExact();
    }
    String text =
        value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
            ? value.getAsString()
            : value.toString();
    return secrets.withoutKnown(text);
  }

  private static boolean whole(JsonPrimitive number) {
    try {
      BigDecimal value = number.getAsBigDecimal();
      return value.compareTo(LEAST) >= 0
          && value.compareTo(MOST) <= 0
          && value.stripTrailingZeros().scale() <= 0;
    } catch (NumberFormatException absurd) { // an exponent of a million
      return false;
    }
  }

  static Map<String, Object> redacted(Map<String, Object> fields, Secrets secrets) {
    Map<String, Object> redacted = new LinkedHashMap<>();
    fields.forEach(
        (name, value) ->
            redacted.put(name, value instanceof String text ? secrets.withoutKnown(text) : value));
    return redacted;
  }

  static ToolResult redacted(ToolResult result, Secrets secrets) {
    if (result instanceof ToolResult.Ok ok) {
      return new ToolResult.Ok(redacted(ok.fields(), secrets));
    }
    if (result instanceof ToolResult.Failed failed) {
      return new ToolResult.Failed(failed.status(), redacted(failed.fields(), secrets));
    }
    if (result instanceof ToolResult.TryLater later) {
      return new ToolResult.TryLater(
          later.status(), redacted(later.fields(), secrets), later.after());
    }
    ToolResult.NoAnswer none = (ToolResult.NoAnswer) result;
    return new ToolResult.NoAnswer(none.status(), redacted(none.fields(), secrets));
  }

  /** The status of a call that did not end well. */
  static Optional<String> problem(ToolResult result) {
    if (result instanceof ToolResult.Failed failed) {
      return Optional.of(failed.status());
    }
    if (result instanceof ToolResult.TryLater later) {
      return Optional.of(later.status());
    }
    return result instanceof ToolResult.NoAnswer none
        ? Optional.of(none.status())
        : Optional.empty();
  }
}
