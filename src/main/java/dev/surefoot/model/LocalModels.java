package dev.surefoot.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Checks the files of an in-process model and loads them. */
final class LocalModels {

  private LocalModels() {}

  static LanguageModel open(Manifest manifest, Manifest.Local local) {
    Path file = checked(local);
    Map<String, Path> adapters = adapters(manifest);
    Gguf base = Gguf.read(file);
    adapters.values().stream().filter(Files::exists).distinct().forEach(a -> fitting(a, base));
    String id = id(manifest, local);
    return new AdaptedModel(
        id,
        manifest.roles().keySet(),
        adapters,
        adapter -> {
          Path merged = Cache.folder().resolve("merged");
          Path weights = adapter.map(path -> Merged.file(merged, file, path)).orElse(file);
          return load(id, weights, manifest.context(), local.sha256());
        });
  }

  private static LanguageModel load(String id, Path weights, int context, String sha256) {
    int threads = Threads.best(sha256, n -> new LlamaModel("measured", weights, context, n));
    return new LlamaModel(id, weights, context, threads);
  }

  /** Name and the checksum of weights and adapters together. */
  static String id(Manifest manifest, Manifest.Local local) {
    StringBuilder parts = new StringBuilder(local.sha256());
    adapters(manifest).values().stream()
        .filter(Files::exists)
        .forEach(path -> parts.append(sum(path)));
    return manifest.name() + "@" + Checksum.of(parts.toString()).substring(0, 6);
  }

  /** The adapter file of each tuned role; it may be missing until it is needed. */
  private static Map<String, Path> adapters(Manifest manifest) {
    Map<String, Path> adapters = new TreeMap<>();
    manifest.roles().keySet().stream()
        .filter(manifest::tuned)
        .forEach(role -> adapters.put(role, manifest.folder().resolve(manifest.roles().get(role))));
    return adapters;
  }

  /** The adapter's path, after a check that it is whole and fits the model. */
  static String fitting(Path adapter, Gguf base) {
    Gguf.read(adapter).mustAdapt(base, adapter);
    return adapter.toString();
  }

  /** The model's file in the cache, whole and unaltered. */
  static Path checked(Manifest.Local local) {
    Path file = Cache.folder().resolve(local.file());
    if (!Files.isRegularFile(file)) {
      throw wrong("The model '%s' is not there.".formatted(file), "it was never fetched:");
    }
    String sum = sum(file);
    if (!sum.equals(local.sha256())) {
      throw wrong(
          "'%s' has sha256 %s, the manifest says %s.".formatted(file, sum, local.sha256()),
          "a download was cut short: delete the file and run");
    }
    return file;
  }

  private static ModelException wrong(String what, String remedy) {
    return new ModelException("%s\nMaybe %s ./surefoot fetch".formatted(what, remedy), false, null);
  }

  private static String sum(Path file) {
    try {
      return Checksum.of(file);
    } catch (IOException e) {
      throw new ModelException(
          "Cannot read '%s' (%s).\nMaybe its permissions are wrong."
              .formatted(file, e.getMessage()),
          false,
          e);
    }
  }
}
