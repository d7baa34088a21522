package dev.surefoot.execute.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.surefoot.read.mention.Quantity;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One argument of a tool: which values it takes is said by its JSON Schema alone.
 *
 * @param name its name
 * @param schema its part of the tool's schema
 * @param takes whether a value suits that
 */
record Argument(String name, JsonObject schema, Predicate<JsonElement> takes) {

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");
  private static final Map<String, Boolean> TRUTH =
      Map.of(
          "yes", true, "true", true, "on", true, "y", true, "no", false, "false", false, "off",
          false, "n", false);

  /** The JSON types that it may be of; text where none is said. */
  Set<String> types() {
    return types(schema);
  }

  private static Set<String> types(JsonObject schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonElement said = schema.get("type");
    if (said instanceof JsonArray several) {
      several.forEach(type -> types.add(type.getAsString()));
    } else if (said != null && said.isJsonPrimitive()) {
      types.add(said.getAsString());
    }
    return types.isEmpty() ? Set.of("string") : types;
  }

  /** Whether a value of it is kept as text, not as JSON. */
  boolean text() {
    return types().contains("string");
  }

  /** A value that is no moment, made of words. */
  Optional<JsonElement> plain(List<String> pieces) {
    if (types().contains("array")) {
      return Optional.<JsonElement>of(list(pieces)).filter(takes);
    }
    String words = String.join(" ", pieces);
    Optional<JsonElement> chosen = chosen(words);
    return chosen.isPresent() ? chosen : scalar(words, types()).filter(takes);
  }

  private JsonArray list(List<String> pieces) {
    JsonObject items = schema.get("items") instanceof JsonObject object ? object : new JsonObject();
    JsonArray list = new JsonArray();
    pieces.forEach(piece -> list.add(scalar(piece, types(items)).orElse(new JsonPrimitive(piece))));
    return list;
  }

  private static Optional<JsonElement> scalar(String words, Set<String> types) {
    boolean number = types.contains("number") || types.contains("integer");
    if (number && types.contains("string")) {
      return Optional.of(
          NUMBER.matcher(words).matches()
              ? new JsonPrimitive(new BigDecimal(words))
              : new JsonPrimitive(words));
    }
    if (number) {
      return Quantity.of(words).map(JsonPrimitive::new);
    }
    if (types.contains("boolean") && !types.contains("string")) {
      return Optional.ofNullable(TRUTH.get(words.toLowerCase(Locale.ROOT))).map(JsonPrimitive::new);
    }
    if (types.contains("object") && !types.contains("string")) {
      return object(words);
    }
    return types.contains("string") ? Optional.of(new JsonPrimitive(words)) : Optional.empty();
  }

  private static Optional<JsonElement> object(String words) {
    try {
      return Optional.of(JsonParser.parseString(words)).filter(JsonElement::isJsonObject);
    } catch (JsonParseException none) {
      return Optional.empty();
    }
  }

  /** The word of a closed set that the words name: the same but for case, spaces and dashes. */
  private Optional<JsonElement> chosen(String words) {
    if (!(schema.get("enum") instanceof JsonArray values)) {
      return Optional.empty();
    }
    for (JsonElement value : values) {
      if (value.isJsonPrimitive() && folded(value.getAsString()).equals(folded(words))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }
}
