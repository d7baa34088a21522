package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, and one that is read-only: real ones, small and in memory, in a mount
 * namespace of their own. Where that is not allowed the test is skipped.
 */
class DiskTest {

  @TempDir Path folder;

  @Test
  void aFullAndAReadOnlyDiskLoseNothing() throws Exception {
    assumeThat(run("true")).as("unshare and mount of a tmpfs are allowed here").isNotNull();
    ChildProcess.library(folder);
    String said = run(child("fill") + " && mount -o remount,ro disk && " + child("read-only"));
    assertThat(said).isNotNull();
    List<String> words = said.lines().toList();
    assertThat(words)
        .contains("FULL", "at-intent", "at-outcome", "enough", "well", "looked at 12")
        .doesNotContain("unreported", "unfinished", "twice", "lost", "OTHER", "BROKEN", "written");
    assertThat(said).contains("full.db' is full").contains("READ_ONLY");
    assertThat(said.substring(said.indexOf("READ_ONLY")))
        .contains("last.db' may not be written")
        .contains("Maybe");
  }

  private String child(String what) {
    return ChildProcess.command(folder, DiskChild.class, "disk", ".", what).stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  /** What a command says that has a small disk mounted at {@code disk}; null when it fails. */
  private String run(String command) throws IOException, InterruptedException {
    String mounted = "mkdir -p disk && mount -t tmpfs -o size=2m tmpfs disk && " + command;
    try {
      Process process =
          new ProcessBuilder(
                  Arrays.asList(
                      "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mounted))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0 && !command.equals("true")) {
        throw new AssertionError(said);
      }
      return code == 0 ? said : null;
    } catch (IOException noUnshare) {
      return null;
    }
  }
}
