package dev.surefoot.execute;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a step can do in the world. Not being able to is a result. An exception is a bug
 * in the tool: whether the call had its effect is not known then, and it is not repeated.
 */
public interface Tool {

  /** Name by which steps call it, such as {@code meet}. */
  String name();

  /** What a call does to the world; the worst unless a tool says otherwise. */
  default Effect effect() {
    return Effect.IRREVERSIBLE;
  }

  /** Whether a call may be made again with the same key when its outcome is not known. */
  default boolean repeatable() {
    return effect() == Effect.NONE || effect() == Effect.IDEMPOTENT;
  }

  /**
   * What is taken and given back, as text that changes whenever that changes. Approval binds it: a
   * run whose tools have another schema than the approved ones asks again.
   */
  default String schema() {
    return "";
  }

  /** What this call costs at most; budgets are held against it before and during a run. */
  default Cost cost(ToolCall call) {
    return Cost.NONE;
  }

  /**
   * Whether the call would succeed as far as is known now, without any effect. Asked before a
   * transition that leads to the step is begun.
   */
  default ToolResult check(ToolCall call) {
    return ToolResult.ok();
  }

  /**
   * Tools of different lanes may be called at the same time, by several threads, where a plan lets
   * them; those of one lane are called one after the other. Empty, unless a tool says otherwise:
   * while it is called nothing else is. What is irreversible is called alone whatever its lane.
   */
  default Optional<String> lane() {
    return Optional.empty();
  }

  /** Names of the tools whose last result in the run a call of this one needs. */
  default Set<String> reads() {
    return Set.of();
  }

  /** Does it. */
  ToolResult call(ToolCall call);

  /**
   * Whether a call with this key was carried out: asked after a crash or a call without an answer.
   */
  default CallStatus status(ToolCall call) {
    return new CallStatus.Unknown();
  }

  /**
   * Takes back what the call did, for {@link Effect#REVERSIBLE} tools. May be repeated: where there
   * is nothing to take back, or no longer, that is a success.
   *
   * @param fields what the call gave back; empty when that is not known
   */
  default ToolResult undo(ToolCall call, Map<String, Object> fields) {
    return new ToolResult.Failed("no_undo", Map.of("tool", name()));
  }
}
