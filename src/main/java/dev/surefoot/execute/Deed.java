package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.Map;

/**
 * A step that was called.
 *
 * @param version of the plan that it was a step of
 * @param key of the call
 * @param fields what came back; empty when that is not known
 */
record Deed(Step step, int version, String key, Map<String, Object> fields) {

  ToolCall call() {
    return ToolCall.of(key, step);
  }
}
