package dev.surefoot.tool.setup;

import dev.surefoot.execute.Effect;
import dev.surefoot.execute.Tool;
import dev.surefoot.execute.ToolCall;
import dev.surefoot.execute.ToolResult;
import java.util.Optional;

/** A step that people take themselves, such as a journey: nothing is called. */
record ByHand(String name) implements Tool {

  @Override
  public Effect effect() {
    return Effect.NONE;
  }

  @Override
  public Optional<String> lane() {
    return Optional.of(name);
  }

  @Override
  public ToolResult call(ToolCall call) {
    return ToolResult.ok();
  }
}
