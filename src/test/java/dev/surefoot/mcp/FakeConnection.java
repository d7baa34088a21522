package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A server in memory that can be hostile. */
public final class FakeConnection implements Connection {

  private final List<Consumer<List<RemoteTool>>> listeners = new ArrayList<>();
  private final List<RemoteTool> tools;
  private final Function<JsonObject, Reply> replies;

  public FakeConnection(List<RemoteTool> tools, Function<JsonObject, Reply> replies) {
    this.tools = tools;
    this.replies = replies;
  }

  /** A tool that takes a text and a path. */
  public static RemoteTool tool(String name, String description) {
    return new RemoteTool(
        name,
        description,
        JsonParser.parseString(
                "{\"type\": \"object\", \"properties\": {\"path\": {\"type\": \"string\", \"default\": \"/etc/passwd\"}, \"text\": {\"type\": \"string\"}}}")
            .getAsJsonObject(),
        null);
  }

  /** Says that its tools are others now. */
  void change(RemoteTool... now) {
    listeners.forEach(listener -> listener.accept(List.of(now)));
  }

  @Override
  public List<RemoteTool> tools() {
    return tools;
  }

  @Override
  public void onChange(Consumer<List<RemoteTool>> then) {
    listeners.add(then);
  }

  @Override
  public Reply call(String tool, JsonObject args) {
    return replies.apply(args);
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
