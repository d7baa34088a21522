package dev.surefoot.execute.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.tool.Prose;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Fields that are read out of one text of a tool's result.
 *
 * @param field the result's text
 * @param types the fields
 */
public record ProseFields(String field, Map<String, ProseReader.Type> types, ProseReader reader)
    implements Prose {

  @Override
  public Map<String, Object> read(String text) {
    ProseReader.Fields read = reader.read(types, text);
    Map<String, Object> fields = new LinkedHashMap<>(read.fields());
    if (!read.left().isEmpty()) {
      fields.put(NOT_READ, String.join("; ", read.left()));
    }
    return fields;
  }

  @Override
  public JsonElement json() {
    JsonObject json = new JsonObject();
    json.addProperty("prose", field);
    types.forEach((name, type) -> json.addProperty(name, type.name().toLowerCase(Locale.ROOT)));
    return json;
  }
}
