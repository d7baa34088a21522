package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import dev.surefoot.tool.Action;
import java.util.List;
import java.util.function.Consumer;

/** A server of the protocol that was asked to introduce itself. */
public interface Connection extends AutoCloseable {

  /**
   * Its tools.
   *
   * @throws dev.surefoot.spec.BadInputException when it does not answer or has absurdly many
   */
  List<RemoteTool> tools();

  /** Hands over the new list whenever the server says that its tools changed. */
  void onChange(Consumer<List<RemoteTool>> then);

  /** What a call gave back. */
  sealed interface Reply {

    /** A structured result. */
    record Structured(JsonObject value) implements Reply {}

    /** A text. */
    record Text(String text) implements Reply {}

    /** The tool says that it failed; what it says of it is left out. */
    record ToolError() implements Reply {}

    /**
     * The server did not take the call.
     *
     * @param code of JSON-RPC
     */
    record Refused(int code) implements Reply {}

    /** No answer, or none that can be understood. */
    record Lost() implements Reply {}
  }

  /** Calls a tool; see {@link Action} for time-outs. */
  Reply call(String tool, JsonObject args);

  @Override
  void close();
}
