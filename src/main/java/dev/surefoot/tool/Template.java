package dev.surefoot.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An argument with {@code {placeholders}}. A text that is one placeholder takes the value with its
 * type; within a longer text the value is written out.
 */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*(\\.\\w+)?)}");

  private final JsonElement template;
  private final boolean literal;

  Template(JsonElement template) {
    this(template, false);
  }

  private Template(JsonElement template, boolean literal) {
    this.template = template;
    this.literal = literal;
  }

  /** A value in which braces are braces. */
  static Template literal(JsonElement value) {
    return new Template(value, true);
  }

  JsonElement json() {
    return template;
  }

  /** The names of its placeholders. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (!literal) {
      names(template, names);
    }
    return names;
  }

  private static void names(JsonElement part, Set<String> names) {
    if (part instanceof JsonArray array) {
      array.forEach(p -> names(p, names));
    } else if (part instanceof JsonObject object) {
      object.asMap().values().forEach(p -> names(p, names));
    } else if (part.isJsonPrimitive() && part.getAsJsonPrimitive().isString()) {
      PLACEHOLDER.matcher(part.getAsString()).results().forEach(m -> names.add(m.group(1)));
    }
  }

  /** Filled in; tainted as soon as one value is. */
  Value fill(Function<String, Value> values) {
    if (literal) {
      return Value.trusted(template);
    }
    JsonElement filled = fill(template, name -> values.apply(name).json());
    return names().stream()
        .map(values)
        .filter(Value::tainted)
        .findFirst()
        .map(stranger -> new Value(filled, stranger.source()))
        .orElse(Value.trusted(filled));
  }

  private static JsonElement fill(JsonElement part, Function<String, JsonElement> values) {
    if (part instanceof JsonArray array) {
      JsonArray filled = new JsonArray();
      array.forEach(p -> filled.add(fill(p, values)));
      return filled;
    }
    if (part instanceof JsonObject object) {
      JsonObject filled = new JsonObject();
      object.asMap().forEach((name, p) -> filled.add(name, fill(p, values)));
      return filled;
    }
    return part.isJsonPrimitive() && part.getAsJsonPrimitive().isString()
        ? fill(part.getAsString(), values)
        : part;
  }

  private static JsonElement fill(String text, Function<String, JsonElement> values) {
    Matcher whole = PLACEHOLDER.matcher(text);
    if (whole.matches()) {
      return values.apply(whole.group(1));
    }
    return new JsonPrimitive(
        PLACEHOLDER
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(values.apply(m.group(1)).getAsString())));
  }
}
