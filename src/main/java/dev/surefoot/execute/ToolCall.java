package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.Map;

/**
 * One call of a tool.
 *
 * @param key the same for the same step of the same plan in the same run, for idempotent tools
 * @param args arguments by name: {@code String} or {@code Integer}
 * @param start when, in the domain's clock
 * @param end until when, same unit
 */
public record ToolCall(String key, String tool, Map<String, Object> args, int start, int end) {

  public ToolCall {
    args = Map.copyOf(args);
  }

  static ToolCall of(String key, Step step) {
    return new ToolCall(key, step.tool(), step.args(), step.start(), step.end());
  }
}
