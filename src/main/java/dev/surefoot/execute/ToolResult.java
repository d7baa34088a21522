package dev.surefoot.execute;

import java.util.Map;

/** What came of a call. Fields are typed values, never free text from the world. */
public sealed interface ToolResult {

  /** It was done. */
  record Ok(Map<String, Object> fields) implements ToolResult {
    public Ok {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * It could not be done.
   *
   * @param status what went wrong: a failure that the domain knows, such as {@code cancelled}, or
   *     one that it does not
   * @param fields what is known about it: {@code String} or {@code Integer}
   */
  record Failed(String status, Map<String, Object> fields) implements ToolResult {
    public Failed {
      fields = Map.copyOf(fields);
    }
  }

  /** Done, nothing to add. */
  static ToolResult ok() {
    return new Ok(Map.of());
  }
}
