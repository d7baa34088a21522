package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import dev.surefoot.execute.Effect;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a server's tool. What the server says of it itself, such as that it only
 * reads, is not believed.
 *
 * @param effect the worst unless it is said
 * @param free arguments that text from tools may fill
 * @param output schema of the result, instead of the server's; null for the server's
 * @param money cost of a call; null for the server's usual
 */
public record ToolSettings(
    Effect effect, Set<String> free, @Nullable JsonObject output, @Nullable Long money) {

  /** Nothing is known. */
  public static final ToolSettings UNKNOWN =
      new ToolSettings(Effect.IRREVERSIBLE, Set.of(), null, null);
}
