package dev.surefoot.execute;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tools by name. A tool that is missing is a failed call, not an exception. */
public final class Toolbox {

  private final Map<String, Tool> tools;

  public Toolbox(Collection<? extends Tool> tools) {
    this.tools = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity()));
  }

  ToolResult check(ToolCall call) {
    Tool tool = tools.get(call.tool());
    return tool == null ? missing(call) : tool.check(call);
  }

  ToolResult call(ToolCall call) {
    Tool tool = tools.get(call.tool());
    return tool == null ? missing(call) : tool.call(call);
  }

  private static ToolResult missing(ToolCall call) {
    return new ToolResult.Failed("no_such_tool", Map.of("tool", call.tool()));
  }
}
