package dev.surefoot.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at what a model needs on this machine; loads nothing but the native library. */
public final class Doctor {

  private static final long ENOUGH = 1L << 30;

  /**
   * What was found.
   *
   * @param what the thing looked at
   * @param ok whether it serves
   * @param detail what was found, with values
   * @param mend the command or step that mends it; null when nothing is to be done
   */
  public record Finding(String what, boolean ok, String detail, @Nullable String mend) {}

  private Doctor() {}

  /** Findings about Java, machine and cache, then about the model of a manifest. */
  public static List<Finding> examine(Path root, String name) {
    List<Finding> findings =
        new ArrayList<>(List.of(java(), cores(), memory(), cache(), library()));
    try {
      Manifest manifest = Models.manifest(root, name);
      if (manifest.runtime() instanceof Manifest.Local local) {
        findings.add(
            look("model " + name, "./surefoot fetch", () -> LocalModels.checked(local).toString()));
        adapters(manifest, local, findings);
      }
    } catch (ModelException e) {
      findings.add(new Finding("manifest " + name, false, reason(e), "./surefoot models"));
    }
    return List.copyOf(findings);
  }

  private static void adapters(Manifest manifest, Manifest.Local local, List<Finding> findings) {
    for (String role : manifest.roles().keySet()) {
      if (manifest.tuned(role)) {
        Path file = manifest.folder().resolve(manifest.roles().get(role));
        findings.add(
            look(
                "adapter " + role,
                "git checkout -- models, or the recipe under models/",
                () -> LocalModels.fitting(file, Gguf.read(LocalModels.checked(local)))));
      }
    }
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    return new Finding(
        "Java",
        version >= 17,
        Runtime.version().toString(),
        version >= 17 ? null : "install Java 17");
  }

  private static Finding cores() {
    return new Finding("cores", true, "" + Runtime.getRuntime().availableProcessors(), null);
  }

  private static Finding memory() {
    try {
      String total =
          Files.readAllLines(Path.of("/proc/meminfo")).stream()
              .filter(line -> line.startsWith("MemAvailable"))
              .findFirst()
              .map(line -> line.replaceAll("\\D", ""))
              .orElse("");
      long bytes = Long.parseLong(total) * 1024;
      String detail = "%d MB available, the default model takes under 1024".formatted(bytes >> 20);
      return new Finding(
          "memory", bytes >= ENOUGH, detail, bytes >= ENOUGH ? null : "close other programs");
    } catch (IOException | NumberFormatException elsewhere) {
      return new Finding("memory", true, "not known on this system", null);
    }
  }

  private static Finding cache() {
    return look(
        "cache folder",
        "set SUREFOOT_CACHE to a folder that can be written",
        () -> {
          Path probe = Cache.folder().resolve("probe");
          Cache.write(probe, new byte[0]);
          probe.toFile().delete();
          return Cache.folder().toString();
        });
  }

  private static Finding library() {
    return look("llama.cpp", "use a model over HTTP, see models/", NativeLibrary::load);
  }

  private static Finding look(String what, String mend, Supplier<String> check) {
    try {
      return new Finding(what, true, check.get(), null);
    } catch (RuntimeException | LinkageError e) {
      return new Finding(what, false, reason(e), mend);
    }
  }

  private static String reason(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
