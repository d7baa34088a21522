package dev.surefoot.spec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object whose fields are asked for by name; says precisely what is wrong with them. */
public final class JsonFields {

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().serializeNulls().create();

  private static final int LONGEST = 10_000_000;

  private final JsonObject object;
  private final String where;

  private JsonFields(JsonObject object, String where) {
    this.object = object;
    this.where = where;
  }

  /**
   * Reads a text that holds one JSON object.
   *
   * @param what what it should be, such as {@code a plan}
   * @throws BadInputException when it is no strict JSON object
   */
  public static JsonFields parse(String text, String what) {
    if (text.length() > LONGEST) {
      throw new BadInputException(
          "%s of %d characters is too long.".formatted(what, text.length()),
          "another file was meant.");
    }
    try {
      return of(StrictJson.parse(text), what);
    } catch (JsonParseException e) {
      throw new BadInputException(
          "%s is no JSON: %s.".formatted(what, e.getMessage()),
          "a quote, comma or bracket is missing.");
    }
  }

  private static JsonFields of(@Nullable JsonElement element, String where) {
    if (element instanceof JsonObject object) {
      return new JsonFields(object, where);
    }
    throw new BadInputException(
        "%s is %s, not an object.".formatted(where, Values.quote(element)),
        "the braces are missing.");
  }

  /** Writes JSON as files hold it. */
  public static String write(JsonElement element) {
    return GSON.toJson(element);
  }

  /** Notes each field that is not known. */
  public void unknown(Set<String> known, List<String> notes) {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> notes.add("%s: unknown field '%s' left out".formatted(where, name)));
  }

  public Set<String> names() {
    return object.keySet();
  }

  /** The field, or null when it is missing or null. */
  public @Nullable JsonElement get(String name) {
    JsonElement element = object.get(name);
    return element == null || element.isJsonNull() ? null : element;
  }

  private JsonElement need(String name) {
    JsonElement element = get(name);
    if (element == null) {
      throw new BadInputException(
          "%s has no field '%s'.".formatted(where, name), "it was left out or misspelt.");
    }
    return element;
  }

  public String text(String name) {
    if (need(name) instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    throw wrong(name, "no text");
  }

  public int number(String name) {
    Integer value = number(need(name));
    if (value == null) {
      throw wrong(name, "no whole number in range");
    }
    return value;
  }

  /** A whole number that fits an int, or null. */
  static @Nullable Integer number(JsonElement element) {
    if (!(element instanceof JsonPrimitive value) || !value.isNumber()) {
      return null;
    }
    String text = value.getAsString();
    if (text.length() > 20 || !text.matches("-?[0-9]+(\\.0+)?")) {
      return null;
    }
    try {
      return new BigDecimal(text).intValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  public JsonFields object(String name) {
    return of(need(name), "%s, '%s'".formatted(where, name));
  }

  /** The objects of an array; none when the field is missing and may be. */
  public List<JsonFields> objects(String name, boolean optional) {
    if (optional && get(name) == null) {
      return List.of();
    }
    List<JsonFields> objects = new ArrayList<>();
    for (JsonElement element : array(name)) {
      objects.add(of(element, "%s, '%s' %d".formatted(where, name, objects.size() + 1)));
    }
    return objects;
  }

  /** The texts of an array; none when the field is missing. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (get(name) != null) {
      for (JsonElement element : array(name)) {
        if (!(element instanceof JsonPrimitive value) || !value.isString()) {
          throw wrong(name, "no list of texts");
        }
        texts.add(value.getAsString());
      }
    }
    return texts;
  }

  private JsonArray array(String name) {
    if (need(name) instanceof JsonArray array) {
      return array;
    }
    throw wrong(name, "no list");
  }

  /** An error about a field's value. */
  public BadInputException wrong(String name, String problem) {
    return new BadInputException(
        "%s, '%s': %s is %s.".formatted(where, name, Values.quote(object.get(name)), problem),
        "the value is meant for another field, or misspelt.");
  }

  public String where() {
    return where;
  }
}
