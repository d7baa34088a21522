package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.execute.SimulatedWorld;
import dev.surefoot.execute.Toolbox;
import java.util.ArrayList;
import java.util.List;

/** The tools of a run, as they stand in its journal: so they can be opened again. */
final class World {

  private World() {}

  /** A simulated world in which some things go wrong. */
  static String simulated(List<String> failures) {
    JsonArray wrong = new JsonArray();
    failures.forEach(wrong::add);
    JsonObject json = new JsonObject();
    json.addProperty("world", "simulated");
    json.add("failures", wrong);
    return json.toString();
  }

  static Toolbox open(Domain domain, String world) {
    List<String> failures = new ArrayList<>();
    JsonArray stored = JsonParser.parseString(world).getAsJsonObject().getAsJsonArray("failures");
    for (JsonElement failure : stored) {
      failures.add(failure.getAsString());
    }
    return SimulatedWorld.of(domain, failures).toolbox(domain);
  }
}
