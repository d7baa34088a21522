package dev.surefoot.tool;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * An argument and where it comes from.
 *
 * @param source the tool whose words it holds, in whole or in part; null when it holds only what a
 *     person wrote: the configuration, the request, or a plan made from it
 */
public record Value(JsonElement json, @Nullable String source) {

  /** What a person wrote. */
  public static Value trusted(JsonElement json) {
    return new Value(json, null);
  }

  /** What a tool, or the description of a tool, said. */
  public static Value tainted(JsonElement json, String source) {
    return new Value(json, source);
  }

  boolean tainted() {
    return source != null;
  }
}
