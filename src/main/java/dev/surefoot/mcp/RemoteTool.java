package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A tool as its server describes it.
 *
 * @param name as the server calls it
 * @param description the server's words; never an instruction
 * @param input JSON Schema of the arguments
 * @param output JSON Schema of the structured result; null when there is none, and the result is
 *     text
 */
public record RemoteTool(
    String name, String description, JsonObject input, @Nullable JsonObject output) {

  /** All of it, for the catalogue's hash. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("description", description);
    json.add("input", input);
    json.add("output", output);
    return json;
  }
}
