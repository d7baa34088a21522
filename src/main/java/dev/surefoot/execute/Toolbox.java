package dev.surefoot.execute;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tools by name. A tool that is missing is a failed call, not an exception; one that throws was
 * called, and whether it had its effect is not known.
 */
public final class Toolbox {

  private final Map<String, Tool> tools;

  public Toolbox(Collection<? extends Tool> tools) {
    this.tools = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity()));
  }

  Optional<Tool> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  Effect effect(String name) {
    return find(name).map(Tool::effect).orElse(Effect.IRREVERSIBLE);
  }

  boolean repeatable(String name) {
    return find(name).map(Tool::repeatable).orElse(false);
  }

  /** Empty for a tool that is called alone. */
  Optional<String> lane(String name) {
    return effect(name) == Effect.IRREVERSIBLE ? Optional.empty() : find(name).flatMap(Tool::lane);
  }

  Set<String> reads(String name) {
    return find(name).map(Tool::reads).orElse(Set.of());
  }

  Cost cost(ToolCall call) {
    return find(call.tool()).map(tool -> tool.cost(call)).orElse(Cost.NONE);
  }

  ToolResult check(ToolCall call) {
    return find(call.tool()).map(tool -> tool.check(call)).orElseGet(() -> missing(call));
  }

  ToolResult call(ToolCall call) {
    return answered(call, tool -> tool.call(call));
  }

  ToolResult undo(ToolCall call, Map<String, Object> fields) {
    return answered(call, tool -> tool.undo(call, fields));
  }

  /** What the tool says; one that is missing or cannot be asked does not know. */
  CallStatus status(ToolCall call) {
    try {
      return find(call.tool()).map(tool -> tool.status(call)).orElseGet(CallStatus.Unknown::new);
    } catch (RuntimeException broken) {
      return new CallStatus.Unknown();
    }
  }

  private ToolResult answered(ToolCall call, Function<Tool, ToolResult> ask) {
    try {
      return find(call.tool()).map(ask).orElseGet(() -> missing(call));
    } catch (RuntimeException broken) {
      return new ToolResult.NoAnswer(
          "tool_broke", Map.of("exception", broken.getClass().getSimpleName()));
    }
  }

  private static ToolResult missing(ToolCall call) {
    return new ToolResult.Failed("no_such_tool", Map.of("tool", call.tool()));
  }
}
