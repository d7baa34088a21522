package dev.surefoot.tool.setup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.surefoot.mcp.RemoteServer;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.tool.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The catalogues of servers as a person has seen them, by hash: {@code NAME.lock} beside {@code
 * NAME.yaml}.
 */
final class Lock {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path file;

  Lock(Path toolsFile) {
    String name = toolsFile.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    this.file = toolsFile.resolveSibling(name + ".lock");
  }

  Path file() {
    return file;
  }

  /** What differs from what was pinned, one sentence each; empty when nothing does. */
  List<String> drift(Collection<RemoteServer> servers) {
    JsonObject pinned = pinned();
    List<String> drift = new ArrayList<>();
    for (RemoteServer server : servers) {
      if (!(pinned.get(server.name()) instanceof JsonObject known)) {
        drift.add("server '%s' was never pinned".formatted(server.name()));
      } else if (!text(known, "hash").equals(server.hash())) {
        drift.addAll(differences(server, known));
      }
    }
    return drift;
  }

  private static List<String> differences(RemoteServer server, JsonObject known) {
    Map<String, String> before = new TreeMap<>();
    if (known.get("tools") instanceof JsonObject tools) {
      tools.keySet().forEach(name -> before.put(name, text(tools, name)));
    }
    Map<String, String> now = server.hashes();
    List<String> differences = new ArrayList<>();
    now.forEach(
        (name, hash) -> {
          if (!before.containsKey(name)) {
            differences.add(say(server, name, "is new"));
          } else if (!before.get(name).equals(hash)) {
            differences.add(say(server, name, "has changed"));
          }
        });
    before.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> differences.add(say(server, name, "is gone")));
    return differences.isEmpty()
        ? List.of("the pinned hash of server '%s' is wrong".formatted(server.name()))
        : differences;
  }

  private static String say(RemoteServer server, String tool, String what) {
    return "tool '%s' of server '%s' %s".formatted(Canonical.plain(tool), server.name(), what);
  }

  private static String text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private JsonObject pinned() {
    if (!Files.exists(file)) {
      return new JsonObject();
    }
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException | JsonParseException | IllegalStateException broken) {
      throw new BadInputException(
          "'%s' is no lock file (%s).".formatted(file, broken.getMessage()),
          "delete it and pin again: surefoot tools FILE --pin.");
    }
  }

  /** Pins what the servers have now. */
  void pin(Collection<RemoteServer> servers) throws IOException {
    JsonObject all = new JsonObject();
    for (RemoteServer server : servers) {
      JsonObject tools = new JsonObject();
      server.hashes().forEach(tools::addProperty);
      JsonObject one = new JsonObject();
      one.addProperty("hash", server.hash());
      one.add("tools", tools);
      all.add(server.name(), one);
    }
    Files.writeString(file, GSON.toJson(Canonical.sorted(all)) + "\n");
  }
}
