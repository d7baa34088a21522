package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a domain knows, from its {@code failures.yaml}.
 *
 * @param name status that a tool gives, such as {@code cancelled}
 * @param say what happened, one sentence with {@code {field}} placeholders
 * @param tool the tool that fails so
 * @param fields what is known about a failure, by name
 * @param when how the fields and the step's times must lie for a step to be hit
 * @param revise what the request becomes
 */
record FailureKind(
    String name,
    String say,
    String tool,
    Map<String, Domain.Type> fields,
    When when,
    List<Revision> revise) {

  /** A condition on the step's times, named by fields; null parts hold always. */
  record When(@Nullable String endsAfter, @Nullable String shorterThan, List<String> overlaps) {

    boolean holds(int start, int end, Map<String, Object> fields) {
      return (endsAfter == null || end > number(fields, endsAfter))
          && (shorterThan == null || end - start < number(fields, shorterThan))
          && (overlaps.isEmpty()
              || start < number(fields, overlaps.get(1)) && end > number(fields, overlaps.get(0)));
    }

    private static int number(Map<String, Object> fields, String name) {
      return (Integer) fields.get(name);
    }
  }

  /**
   * One change of the request.
   *
   * @param change what is done to constraints of {@code kind}
   * @param where slot by slot, the field that it must equal
   * @param set slot by slot, the field that gives its new value
   */
  record Revision(Change change, String kind, Map<String, String> where, Map<String, String> set) {}

  /** Ways to revise. */
  enum Change {
    ADD,
    CHANGE,
    REMOVE
  }

  /** Whether a call is hit by a failure of this kind with these fields. */
  boolean hits(ToolCall call, Map<String, Object> values) {
    return call.tool().equals(tool)
        && fields.keySet().stream()
            .filter(call.args()::containsKey)
            .filter(name -> fields.get(name) != Domain.Type.DURATION)
            .allMatch(name -> call.args().get(name).equals(values.get(name)))
        && when.holds(call.start(), call.end(), values);
  }
}
