package dev.surefoot.mcp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SDK's values as ours and back. */
final class Converted {

  private static final Gson GSON =
      new GsonBuilder()
          .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
          .serializeNulls()
          .create();

  private Converted() {}

  static RemoteTool tool(McpSchema.Tool tool) {
    JsonObject input = object(tool.inputSchema());
    return new RemoteTool(
        tool.name(),
        tool.description() == null ? "" : tool.description(),
        input == null ? new JsonObject() : input,
        object(tool.outputSchema()));
  }

  static @Nullable JsonObject object(@Nullable Object value) {
    return value != null && GSON.toJsonTree(value) instanceof JsonObject object ? object : null;
  }

  static Map<String, Object> map(JsonObject json) {
    return GSON.fromJson(json, new TypeToken<Map<String, Object>>() {}.getType());
  }

  static Connection.Reply reply(McpSchema.CallToolResult result) {
    if (Boolean.TRUE.equals(result.isError())) {
      return new Connection.Reply.ToolError();
    }
    JsonObject structured = object(result.structuredContent());
    return structured != null
        ? new Connection.Reply.Structured(structured)
        : new Connection.Reply.Text(text(result));
  }

  /** Pictures and the like are left out. */
  private static String text(McpSchema.CallToolResult result) {
    return result.content() == null
        ? ""
        : result.content().stream()
            .filter(McpSchema.TextContent.class::isInstance)
            .map(part -> ((McpSchema.TextContent) part).text())
            .collect(Collectors.joining("\n"));
  }
}
