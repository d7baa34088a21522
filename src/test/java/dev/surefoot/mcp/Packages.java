package dev.surefoot.mcp;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs by others, fetched once into {@code target/mcp}. */
public final class Packages {

  private static final Path FOLDER = Path.of("target", "mcp").toAbsolutePath();
  private static final String NPM = "2026.8.31";

  private Packages() {}

  /** The program of a server from npm; the test is skipped, loudly, when it cannot be fetched. */
  public static Path server(String name) {
    Path npm = FOLDER.resolve("npm");
    Path program =
        npm.resolve("node_modules/@modelcontextprotocol/server-%s/dist/index.js".formatted(name));
    if (!Files.exists(program)) {
      fetch(
          "npm",
          "install",
          "--no-audit",
          "--no-fund",
          "--ignore-scripts",
          "--prefix",
          npm.toString(),
          "@modelcontextprotocol/server-%s@%s".formatted(name, NPM));
    }
    return program;
  }

  /** The folder of the Python package {@code mcp}. */
  public static Path python() {
    Path python = FOLDER.resolve("py");
    if (!Files.exists(python.resolve("mcp"))) {
      fetch("python3", "-m", "pip", "install", "-q", "--target", python.toString(), "mcp==2.3.0");
    }
    return python;
  }

  private static void fetch(String... command) {
    try {
      Files.createDirectories(FOLDER);
      Path log = FOLDER.resolve("fetch.log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) {
        return;
      }
      process.destroyForcibly();
      skip(List.of(command) + " failed; see " + log);
    } catch (IOException missing) {
      skip(missing.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      skip("interrupted");
    }
  }

  private static void skip(String why) {
    System.err.println("SKIPPED: no MCP program of others was tried: " + why);
    abort("no MCP program of others was tried: " + why);
  }
}
