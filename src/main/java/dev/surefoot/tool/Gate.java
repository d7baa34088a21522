package dev.surefoot.tool;

import com.google.gson.JsonObject;
import dev.surefoot.execute.ToolResult;
import java.util.Map;
import java.util.Optional;

/**
 * The one place where arguments become a call. Text from tools passes only into slots that are
 * declared free; no default of a schema is ever filled in.
 */
final class Gate {

  private Gate() {}

  /** Why these arguments may not be given to the tool; empty when they may. */
  static Optional<ToolResult.Failed> refuses(Descriptor tool, Map<String, Value> args) {
    return args.entrySet().stream()
        .filter(arg -> arg.getValue().tainted() && !tool.free().contains(arg.getKey()))
        .map(arg -> refusal(tool, arg.getKey(), String.valueOf(arg.getValue().source())))
        .findFirst();
  }

  private static ToolResult.Failed refusal(Descriptor tool, String slot, String source) {
    return new ToolResult.Failed(
        "protected_slot", Map.of("tool", tool.name(), "slot", slot, "filled_from", source));
  }

  /** The arguments without their origin. */
  static JsonObject json(Map<String, Value> args) {
    JsonObject json = new JsonObject();
    args.forEach((name, value) -> json.add(name, value.json()));
    return json;
  }
}
