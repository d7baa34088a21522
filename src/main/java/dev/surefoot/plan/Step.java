package dev.surefoot.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One tool call of a plan.
 *
 * @param id unique in its plan, such as {@code meet-2}
 * @param tool name of the tool, such as {@code meet}
 * @param args arguments by name, unmodifiable: {@code String} or {@code Integer}
 * @param start when it begins, in the domain's clock: minutes since midnight, or day number
 * @param end when it ends, same unit; for days the last day, inclusive
 * @param after ids of the steps that must have ended before
 */
public record Step(
    String id, String tool, Map<String, Object> args, int start, int end, List<String> after) {

  public Step {
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    after = List.copyOf(after);
  }
}
