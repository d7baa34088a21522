package dev.surefoot.execute;

import java.time.Duration;
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
   * It could not be done: certainly without an effect.
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

  /**
   * It was not done, certainly without an effect, and is worth trying again: the other side is busy
   * or not there.
   *
   * @param status such as {@code busy}
   * @param after how long to wait at least
   */
  record TryLater(String status, Map<String, Object> fields, Duration after) implements ToolResult {
    public TryLater {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * The call went out, and whether it was done is not known: no answer came, or none that can be
   * understood.
   *
   * @param status such as {@code timed_out}
   */
  record NoAnswer(String status, Map<String, Object> fields) implements ToolResult {
    public NoAnswer {
      fields = Map.copyOf(fields);
    }
  }

  /** Done, nothing to add. */
  static ToolResult ok() {
    return new Ok(Map.of());
  }
}
