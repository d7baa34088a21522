package dev.surefoot.model;

import de.kherud.llama.NativeModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Puts the binding's native library where the binding finds it. Left alone, the binding unpacks it
 * to a fixed name in the shared temp folder, where two processes overwrite each other's, deletes
 * other files there, and prints to standard output.
 */
final class NativeLibrary {

  private static final String LIBRARY = "de.kherud.llama.lib.path";
  private static final String TEMP = "de.kherud.llama.tmpdir";

  private NativeLibrary() {}

  /** Must run before the first native model is made; later calls do nothing. */
  static synchronized void prepare() {
    if (System.getProperty(LIBRARY) != null) {
      return;
    }
    String resource = NativeModel.resource();
    byte[] library = read(resource);
    Path folder = unpack(library, Path.of(resource).getFileName().toString());
    System.setProperty(TEMP, empty(folder).toString());
    System.setProperty(LIBRARY, folder.toString());
  }

  /** Loads the library and says where from. */
  static String load() {
    prepare();
    NativeModel.load();
    return System.getProperty(LIBRARY);
  }

  private static byte[] read(String resource) {
    try (InputStream in = NativeModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ModelException(
            "The llama binding has no library for this platform: %s.\nMaybe use a model over HTTP: see models/."
                .formatted(resource),
            false,
            null);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Into the cache under the library's checksum, or into a folder of this process's own. */
  private static Path unpack(byte[] library, String name) {
    String version = Integer.toHexString(Arrays.hashCode(library));
    Path folder = Cache.folder().resolve("native").resolve(version);
    try {
      if (!Files.isRegularFile(folder.resolve(name))
          || Files.size(folder.resolve(name)) != library.length) {
        Cache.write(folder.resolve(name), library);
      }
      return folder;
    } catch (IOException | UncheckedIOException readOnly) {
      return unpackPrivately(library, name);
    }
  }

  private static Path unpackPrivately(byte[] library, String name) {
    try {
      Path folder = Files.createTempDirectory("surefoot");
      Path file = Files.write(folder.resolve(name), library);
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The binding cleans this folder on start; it stays empty. */
  private static Path empty(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
