package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.model.Manifest;
import dev.surefoot.model.Models;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the models. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists the models that have a manifest under models/.")
final class ModelsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Session session = new Session();

  ModelsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Manifest> manifests =
        Models.names(Session.home()).stream()
            .map(name -> Models.manifest(Session.home(), name))
            .toList();
    if (session.json()) {
      JsonArray all = new JsonArray();
      manifests.forEach(manifest -> all.add(json(manifest)));
      terminal.out().println(all);
    } else {
      manifests.forEach(this::say);
    }
    return Exit.OK;
  }

  private void say(Manifest manifest) {
    String usual = manifest.name().equals(Models.DEFAULT) ? " (default)" : "";
    terminal
        .out()
        .println(
            "%s%s: %s, licence %s, context %d, roles %s"
                .formatted(
                    manifest.name(),
                    usual,
                    runtime(manifest),
                    manifest.licence(),
                    manifest.context(),
                    manifest.roles().keySet()));
  }

  private static String runtime(Manifest manifest) {
    if (manifest.runtime() instanceof Manifest.Local local) {
      return "in process, " + local.file();
    }
    return manifest.runtime() instanceof Manifest.Remote remote
        ? "server at " + remote.url()
        : "scripted";
  }

  private static JsonObject json(Manifest manifest) {
    JsonObject json = new JsonObject();
    json.addProperty("name", manifest.name());
    json.addProperty("licence", manifest.licence());
    json.addProperty("context", manifest.context());
    json.addProperty("runtime", runtime(manifest));
    return json;
  }
}
