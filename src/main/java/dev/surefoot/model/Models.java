package dev.surefoot.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens models by the name of their manifest under {@code models/}. */
public final class Models {

  /** The model that the launcher fetches. */
  public static final String DEFAULT = "smollm2-135m";

  private Models() {}

  /**
   * Opens a model: reads its manifest and checks its file; the first prompt loads it.
   *
   * @param root folder that holds {@code models/}
   * @throws ModelException when the manifest or the model is missing or broken; says what mends it
   */
  public static LanguageModel open(Path root, String name) {
    Manifest manifest = manifest(root, name);
    Manifest.Runtime runtime = manifest.runtime();
    if (runtime instanceof Manifest.Local local) {
      return LocalModels.open(manifest, local);
    }
    return runtime instanceof Manifest.Remote remote
        ? RemoteModels.open(manifest, remote)
        : ScriptedModel.of(((Manifest.Script) runtime).answers());
  }

  /**
   * A model that is opened by its first call; its id is known before.
   *
   * @throws ModelException when the manifest is missing or broken; the first call throws the rest
   */
  public static LanguageModel later(Path root, String name) {
    return new OpenedLater(id(root, name), () -> open(root, name));
  }

  /** The id that the model of a manifest will have: changes with its weights and its adapters. */
  public static String id(Path root, String name) {
    Manifest manifest = manifest(root, name);
    Manifest.Runtime runtime = manifest.runtime();
    if (runtime instanceof Manifest.Local local) {
      return LocalModels.id(manifest, local);
    }
    return runtime instanceof Manifest.Remote remote
        ? RemoteModels.id(manifest, remote)
        : ScriptedModel.of(Map.of()).id();
  }

  /**
   * The file of a model that runs in process, whole and unaltered.
   *
   * @throws ModelException when it runs elsewhere, or its file is missing or broken
   */
  public static Path file(Path root, String name) {
    if (manifest(root, name).runtime() instanceof Manifest.Local local) {
      return LocalModels.checked(local);
    }
    throw new ModelException(
        "The model '%s' has no file here.\nMaybe name one of runtime 'llama'.".formatted(name),
        false,
        null);
  }

  /** Reads a manifest without opening the model. */
  public static Manifest manifest(Path root, String name) {
    return ManifestReader.read(root.resolve("models").resolve(name + ".yaml"));
  }

  /** Names of all manifests, sorted. */
  public static List<String> names(Path root) {
    try (Stream<Path> files = Files.list(root.resolve("models"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.substring(0, file.length() - ".yaml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
