package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes with an empty cache unpack and load the native library at once, and both end. */
class TwoProcessesTest {

  @TempDir private Path cache;

  @Test
  void startAtOnceAndEnd() throws IOException, InterruptedException {
    String model = DefaultModel.file().toString();
    List<Process> processes = Stream.of(start(model), start(model)).toList();
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(output.strip()).as("nothing else on the console").matches("answer: \\d+");
      assertThat(process.exitValue()).isZero();
    }
  }

  private Process start(String model) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-Xmx256m", "-cp", path, Child.class.getName(), model);
    builder.environment().put("SUREFOOT_CACHE", cache.toString());
    return builder.redirectErrorStream(true).start();
  }

  /** What each process runs. */
  static final class Child {
    public static void main(String[] args) {
      String grammar = "root ::= [0-9]+";
      Prompt prompt = new Prompt("1, 2,", grammar, 4, 0, 1, null, Duration.ofSeconds(30));
      try (LlamaModel model = new LlamaModel("child", Path.of(args[0]), 256, 1)) {
        System.out.println("answer: " + model.complete(prompt).text());
      }
      System.exit(0);
    }
  }
}
