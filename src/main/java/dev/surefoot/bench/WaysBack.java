package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Planning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Connections that a statement of its own says to hold in both directions. */
final class WaysBack {

  private WaysBack() {}

  /**
   * Takes the statement away and adds the ways back that are not stated themselves.
   *
   * @param means what clauses mean, each with its {@code kind}; changed in place
   */
  static void spellOut(Planning.@Nullable Links links, List<JsonObject> means) {
    if (links == null || !means.removeIf(m -> kind(m).equals(links.bothWays()))) {
      return;
    }
    List<JsonObject> there = means.stream().filter(m -> kind(m).equals(links.kind())).toList();
    Set<List<String>> stated = new HashSet<>();
    there.forEach(m -> stated.add(ends(m, links.from(), links.to())));
    for (JsonObject m : there) {
      if (stated.add(ends(m, links.to(), links.from()))) {
        JsonObject back = m.deepCopy();
        back.add(links.from(), m.get(links.to()));
        back.add(links.to(), m.get(links.from()));
        means.add(back);
      }
    }
  }

  private static List<String> ends(JsonObject m, String from, String to) {
    return List.of(Meaning.name(m.get(from).getAsString()), Meaning.name(m.get(to).getAsString()));
  }

  private static String kind(JsonObject m) {
    return m.get("kind").getAsString();
  }
}
