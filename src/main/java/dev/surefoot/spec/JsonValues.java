package dev.surefoot.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slot values and arguments as JSON: times as {@code "HH:MM"}, other numbers as numbers. */
public final class JsonValues {

  private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

  private JsonValues() {}

  /** A value of a slot as JSON; a value of another type as it is. */
  public static JsonElement write(@Nullable Slot slot, Object value) {
    if (value instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(v -> array.add(write(slot, v)));
      return array;
    }
    if (value instanceof Integer number) {
      return slot != null && slot.type() == Type.TIME
          ? new JsonPrimitive(time(number))
          : new JsonPrimitive(number);
    }
    return new JsonPrimitive(value.toString());
  }

  /** Minutes since midnight as {@code "HH:MM"}; past midnight the hours go on. */
  public static String time(int minutes) {
    return "%s%02d:%02d"
        .formatted(minutes < 0 ? "-" : "", Math.abs(minutes / 60), Math.abs(minutes % 60));
  }

  /** Minutes since midnight, or null when the text is no time. */
  public static @Nullable Integer minutes(String text) {
    Matcher matcher = TIME.matcher(text);
    return matcher.matches()
        ? Integer.valueOf(
            Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)))
        : null;
  }

  /**
   * Reads a value as strictly as its slot says; without a slot by its JSON type.
   *
   * @throws BadInputException when it does not suit the slot
   */
  public static Object read(@Nullable Slot slot, JsonFields fields, String name) {
    JsonElement element = fields.get(name);
    Object value = element == null ? null : value(slot, element);
    String wrong = value == null ? "no value" : slot == null ? null : Values.wrong(slot, value);
    if (value == null || wrong != null) {
      throw fields.wrong(
          name, slot == null ? "no value" : "no %s: %s".formatted(form(slot), wrong));
    }
    return value;
  }

  private static @Nullable Object value(@Nullable Slot slot, JsonElement element) {
    if (element instanceof JsonArray array) {
      List<Object> values = new ArrayList<>();
      for (JsonElement e : array) {
        Object value = e instanceof JsonArray ? null : value(slot, e);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      return List.copyOf(values);
    }
    if (!(element instanceof JsonPrimitive primitive)) {
      return null;
    }
    if (primitive.isString()) {
      String text = primitive.getAsString();
      return slot != null && slot.type() == Type.TIME ? minutes(text) : text;
    }
    return slot != null && slot.type() == Type.TIME ? null : JsonFields.number(primitive);
  }

  private static String form(Slot slot) {
    String word = slot.type() == Type.TIME ? "time as \"HH:MM\"" : Values.word(slot.type());
    return slot.list() ? "list of " + word : word;
  }
}
