package dev.surefoot.execute.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** What words became. */
sealed interface Typed {

  /** A value of one argument that suits its schema. */
  record Value(JsonElement json) implements Typed {}

  /** All arguments of a call. */
  record Args(JsonObject json) implements Typed {}

  /**
   * A question instead.
   *
   * @param about the argument
   * @param choices what may be meant; empty where anything may
   * @param more whether the answer is said beside the words that are there, not in place of them
   */
  record Unclear(String about, String question, List<String> choices, boolean more)
      implements Typed {}
}
