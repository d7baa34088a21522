package dev.surefoot.model;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that holds {@code domains}, {@code verifier-rules} and {@code models}. */
public final class Home {

  private Home() {}

  /**
   * {@code -Dsurefoot.home}, else the nearest folder above the jar, else the working folder.
   *
   * @return an absolute path
   */
  public static Path find() {
    String chosen = System.getProperty("surefoot.home");
    Path home = chosen != null ? Path.of(chosen) : above(code());
    return home.toAbsolutePath().normalize();
  }

  private static Path above(Path code) {
    return Stream.iterate(code, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve("domains")))
        .findFirst()
        .orElse(Path.of(""));
  }

  private static Path code() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
