package dev.surefoot.execute;

/**
 * Something that a step can do in the world. Failing is a result; an exception is a bug in the tool
 * and stops the run.
 */
public interface Tool {

  /** Name by which steps call it, such as {@code meet}. */
  String name();

  /**
   * Whether the call would succeed as far as is known now, without any effect. Asked before a
   * transition that leads to the step is begun.
   */
  default ToolResult check(ToolCall call) {
    return ToolResult.ok();
  }

  /** Does it. */
  ToolResult call(ToolCall call);
}
