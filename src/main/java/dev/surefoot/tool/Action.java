package dev.surefoot.tool;

import com.google.gson.JsonObject;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.ToolResult;
import java.util.Map;

/**
 * One thing that can be done, with JSON in and out: what a new tool implements. Only {@link
 * CheckedAction} calls it, after the arguments were let through and found to suit the schema.
 *
 * <p>An exception means that it is not known whether the call had its effect. The thread is
 * interrupted when the time is up.
 */
public interface Action {

  Descriptor descriptor();

  /**
   * Actions of different lanes may be called at the same time, by several threads; those of one
   * lane are called one after the other. The action's name, unless it says otherwise.
   */
  default String lane() {
    return descriptor().name();
  }

  /** What came of a call. */
  sealed interface Answer {

    /** Done; the result is checked against the schema by the caller. */
    record Done(JsonObject result) implements Answer {}

    /** Not done, or not known; never {@link ToolResult.Ok}. */
    record Not(ToolResult why) implements Answer {}
  }

  /**
   * Does it.
   *
   * @param key the same for the same step of the same run; two calls with one key are one deed
   */
  Answer call(JsonObject args, String key);

  /** Whether a call with this key was carried out. */
  default CallStatus status(JsonObject args, String key) {
    return new CallStatus.Unknown();
  }

  /**
   * Takes back what a call did.
   *
   * @param fields what the call gave back; empty when that is not known
   */
  default ToolResult undo(JsonObject args, String key, Map<String, Object> fields) {
    return new ToolResult.Failed("no_undo", Map.of("tool", descriptor().name()));
  }
}
