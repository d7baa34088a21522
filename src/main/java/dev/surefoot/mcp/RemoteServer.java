package dev.surefoot.mcp;

import com.google.gson.JsonArray;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Canonical;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A server and its catalogue as it was when the connection was opened. As soon as the server
 * reports another one its tools refuse every call.
 */
public final class RemoteServer implements AutoCloseable {

  private final ServerSettings settings;
  private final Connection connection;
  private final List<RemoteTool> catalogue;
  private volatile boolean changed;

  /**
   * Connects.
   *
   * @throws BadInputException when the server cannot be reached
   */
  public RemoteServer(ServerSettings settings, Connector connector) {
    this.settings = settings;
    this.connection = connector.open(settings);
    this.catalogue = List.copyOf(connection.tools());
    connection.onChange(now -> changed |= !hash(now).equals(hash(catalogue)));
    Set<String> seen = new HashSet<>();
    catalogue.stream().filter(tool -> !seen.add(tool.name())).findFirst().ifPresent(this::twice);
  }

  private void twice(RemoteTool tool) {
    connection.close();
    throw new BadInputException(
        "The MCP server '%s' has two tools '%s'.".formatted(name(), Canonical.plain(tool.name())),
        "it is broken or hostile; leave it out.");
  }

  public String name() {
    return settings.name();
  }

  Connection connection() {
    return connection;
  }

  boolean changed() {
    return changed;
  }

  /** Changes whenever a tool, its words or its schemas do. */
  public String hash() {
    return hash(catalogue);
  }

  private static String hash(List<RemoteTool> tools) {
    JsonArray all = new JsonArray();
    hashes(tools).forEach((name, hash) -> all.add(hash));
    return Canonical.hash(all);
  }

  /** The hash of each tool, by the server's name for it. */
  public Map<String, String> hashes() {
    return hashes(catalogue);
  }

  private static Map<String, String> hashes(List<RemoteTool> tools) {
    Map<String, String> hashes = new TreeMap<>();
    tools.forEach(tool -> hashes.put(tool.name(), Canonical.hash(tool.json())));
    return hashes;
  }

  /**
   * Its tools as actions {@code SERVER.TOOL}. One whose name is no name is left out: nothing could
   * call it.
   *
   * @param leftOut told what is left out, in a sentence
   * @throws BadInputException when something is said of a tool that the server does not have
   */
  public List<Action> actions(java.util.function.Consumer<String> leftOut) {
    for (String known : settings.own().keySet()) {
      if (!hashes().containsKey(known)) {
        throw new BadInputException(
            "The MCP server '%s' has no tool '%s'.".formatted(name(), known),
            "one of %s was meant."
                .formatted(hashes().keySet().stream().map(Canonical::plain).toList()));
      }
    }
    URI url = settings.url();
    List<String> hosts = url == null ? List.of() : List.of(url.getRawAuthority());
    List<Action> actions = new ArrayList<>();
    for (RemoteTool tool : catalogue) {
      ToolSettings said = settings.own().getOrDefault(tool.name(), ToolSettings.UNKNOWN);
      try {
        actions.add(RemoteAction.of(this, tool, said, settings.limits(), hosts));
      } catch (IllegalArgumentException noName) {
        leftOut.accept(
            "%s: a tool is left out, for '%s' is no name"
                .formatted(name(), Canonical.plain(tool.name())));
      }
    }
    return actions;
  }

  @Override
  public void close() {
    connection.close();
  }
}
