package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import java.util.List;
import java.util.Map;

/** A tool of a server. It can neither be asked about a call nor take it back. */
record RemoteAction(Descriptor descriptor, RemoteServer server, String remote, boolean structured)
    implements Action {

  /** Wrong arguments, or no such tool: the server says so before it does anything. */
  private static final List<Integer> NOT_TAKEN = List.of(-32600, -32601, -32602);

  private static final JsonObject TEXT =
      JsonParser.parseString(
              """
              {"type": "object", "additionalProperties": false, "required": ["text"],
               "properties": {"text": {"type": "string"}}}""")
          .getAsJsonObject();

  static RemoteAction of(
      RemoteServer server, RemoteTool tool, ToolSettings said, Limits limits, List<String> hosts) {
    JsonObject output = said.output() != null ? said.output() : tool.output();
    Long money = said.money();
    Descriptor descriptor =
        new Descriptor(
            server.name() + "." + tool.name(),
            tool.description(),
            tool.input(),
            output == null ? TEXT : output,
            said.effect(),
            said.effect() == Effect.NONE || said.effect() == Effect.IDEMPOTENT,
            said.free(),
            money == null
                ? limits
                : new Limits(limits.timeout(), limits.mostBytes(), limits.rate(), money),
            hosts);
    return new RemoteAction(descriptor, server, tool.name(), output != null);
  }

  /** A server is asked one thing at a time: what it keeps to itself may be shared by its tools. */
  @Override
  public String lane() {
    return server.name();
  }

  @Override
  public Answer call(JsonObject args, String key) {
    if (server.changed()) {
      return not(new ToolResult.Failed("catalogue_changed", Map.of("server", server.name())));
    }
    Connection.Reply reply = server.connection().call(remote, args);
    if (reply instanceof Connection.Reply.Structured result) {
      return new Answer.Done(result.value());
    }
    if (reply instanceof Connection.Reply.Text text) {
      return new Answer.Done(wrapped(text.text()));
    }
    if (reply instanceof Connection.Reply.Refused refused) {
      return NOT_TAKEN.contains(refused.code())
          ? not(
              new ToolResult.Failed(
                  "refused", Map.of("tool", descriptor.name(), "code", refused.code())))
          : unknown("server_error");
    }
    return unknown(reply instanceof Connection.Reply.ToolError ? "tool_error" : "connection_lost");
  }

  /** Where a schema was promised and text comes, the check of the result says so. */
  private static JsonObject wrapped(String text) {
    JsonObject result = new JsonObject();
    result.addProperty("text", text);
    return result;
  }

  private Answer unknown(String status) {
    Map<String, Object> fields = Map.of("tool", descriptor.name());
    return not(
        descriptor.effect() == Effect.NONE
            ? new ToolResult.Failed(status, fields)
            : new ToolResult.NoAnswer(status, fields));
  }

  private static Answer not(ToolResult why) {
    return new Answer.Not(why);
  }
}
