package dev.surefoot.execute;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import dev.surefoot.plan.Edit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as they stand in the journal: JSON with sorted names, whole numbers as such. */
final class Stored {

  private static final Gson GSON =
      new GsonBuilder()
          .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
          .disableHtmlEscaping()
          .create();

  private Stored() {}

  static String json(Map<String, ?> values) {
    return GSON.toJson(new TreeMap<>(values));
  }

  /** Values by name; numbers that fit are {@code Integer} again. Empty for an empty text. */
  static Map<String, Object> values(String json) {
    if (json.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> read =
        GSON.fromJson(json, new TypeToken<Map<String, Object>>() {}.getType());
    return read.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> narrowed(e.getValue())));
  }

  private static Object narrowed(Object value) {
    if (value instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    return value instanceof List<?> list ? list.stream().map(Stored::narrowed).toList() : value;
  }

  static String edits(List<Edit> edits) {
    return GSON.toJson(edits);
  }

  static List<Edit> edits(String json) {
    return List.of(GSON.fromJson(json, Edit[].class));
  }
}
