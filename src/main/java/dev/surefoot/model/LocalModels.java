package dev.surefoot.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Checks the files of an in-process model and loads them. */
final class LocalModels {

  private LocalModels() {}

  static LanguageModel open(Manifest manifest, Manifest.Local local) {
    Path file = checked(local);
    Gguf base = Gguf.read(file);
    Map<String, Path> adapters = new TreeMap<>();
    StringBuilder version = new StringBuilder(local.sha256());
    manifest
        .roles()
        .forEach(
            (role, adapter) -> {
              if (adapter != null && Files.exists(adapter)) {
                Gguf.read(adapter).mustAdapt(base, adapter);
                version.append(sum(adapter));
                adapters.put(role, adapter);
              }
            });
    String id = manifest.name() + "@" + Checksum.of(version.toString()).substring(0, 6);
    int threads = Threads.best(local.sha256(), file);
    return new AdaptedModel(id, file, adapters, manifest.context(), threads);
  }

  /** The model's file in the cache, whole and unaltered. */
  static Path checked(Manifest.Local local) {
    Path file = Cache.folder().resolve(local.file());
    if (!Files.isRegularFile(file)) {
      throw new ModelException(
          "The model '%s' is not there.\nMaybe it was never fetched: ./surefoot fetch"
              .formatted(file),
          false,
          null);
    }
    String sum = sum(file);
    if (!Objects.equals(sum, local.sha256())) {
      throw new ModelException(
          "'%s' has sha256 %s, the manifest says %s.\nMaybe a download was cut short: delete the file and run ./surefoot fetch"
              .formatted(file, sum, local.sha256()),
          false,
          null);
    }
    return file;
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
