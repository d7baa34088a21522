package dev.surefoot.execute;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** A small JVM that starts quickly and leaves nothing behind when it is killed. */
final class ChildProcess {

  private ChildProcess() {}

  /** Unpacks SQLite's library once: each killed process would leave its own copy behind. */
  static void library(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String path = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream packed =
        Objects.requireNonNull(SQLiteJDBCLoader.class.getResourceAsStream(path), path)) {
      Files.copy(packed, folder.resolve(name));
    }
  }

  /** The command that starts it. */
  static List<String> command(Path library, Class<?> main, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-Dorg.sqlite.lib.path=" + library,
                "-cp",
                classpath(),
                main.getName()));
    command.addAll(List.of(args));
    return command;
  }

  /** Only what a run needs: the shorter, the sooner the process starts. */
  private static String classpath() {
    List<String> wanted =
        List.of(
            "classes",
            "sqlite",
            "slf4j",
            "gson",
            "jgrapht",
            "failsafe",
            "jspecify",
            "jheaps",
            "snakeyaml");
    return String.join(
        File.pathSeparator,
        List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
            .filter(path -> wanted.stream().anyMatch(new File(path).getName()::contains))
            .map(path -> new File(path).getAbsolutePath())
            .toList());
  }
}
