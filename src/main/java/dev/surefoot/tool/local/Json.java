package dev.surefoot.tool.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short forms for arguments and answers. Arguments have been checked against their schema. */
final class Json {

  private Json() {}

  /** A schema, written as JSON. */
  static JsonObject schema(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  static String text(JsonObject args, String name) {
    return args.get(name).getAsString();
  }

  static @Nullable String maybe(JsonObject args, String name) {
    JsonElement value = args.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  static List<String> texts(JsonObject args, String name) {
    List<String> texts = new ArrayList<>();
    if (args.get(name) instanceof JsonArray array) {
      array.forEach(text -> texts.add(text.getAsString()));
    }
    return texts;
  }

  static Answer failed(String status, Map<String, Object> fields) {
    return new Answer.Not(new ToolResult.Failed(status, fields));
  }
}
