package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model is a clock: 1 ms a call and token. */
class SpeedBenchTest {

  private static final Path FILE = Path.of("model.gguf");

  @TempDir private Path folder;

  private final List<String> prompts = new ArrayList<>();

  private final LanguageModel model =
      new LanguageModel() {
        @Override
        public Completion complete(Prompt prompt) {
          prompts.add(prompt.text());
          try {
            Thread.sleep(prompt.maxTokens());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new Completion("1", 50, prompt.maxTokens(), Double.NaN, Completion.Finish.LENGTH);
        }

        @Override
        public String id() {
          return "clock";
        }

        @Override
        public void close() {}
      };

  @Test
  void noPromptIsReadTwiceAsIfItWereNew() throws IOException {
    JsonObject measured = new SpeedBench(model, FILE, null).run(3, done -> {});
    assertThat(measured.get("decoded_tokens_s").getAsDouble()).isBetween(1.0, 1200.0);
    assertThat(measured.has("llama_bench")).isFalse();
    // read, again, and decoded after, in a round to warm up and three more
    assertThat(prompts).hasSize(12);
    assertThat(new HashSet<>(prompts)).hasSize(4);
  }

  @Test
  void ratiosAreOursByItsBest() throws IOException {
    Path tool =
        program(
            """
            [{"n_prompt": 50, "n_gen": 0, "avg_ts": 10}, {"n_prompt": 0, "n_gen": 32, "avg_ts": 4},
             {"n_prompt": 50, "n_gen": 0, "avg_ts": 20}, {"n_prompt": 0, "n_gen": 32, "avg_ts": 2}]
            """);
    JsonObject measured = new SpeedBench(model, FILE, tool).run(1, done -> {});
    JsonObject theirs = measured.getAsJsonObject("llama_bench");
    assertThat(theirs.get("prompt_tokens_s").getAsDouble()).isEqualTo(20);
    assertThat(theirs.get("decoded_tokens_s").getAsDouble()).isEqualTo(4);
    assertThat(measured.get("decoded_ratio").getAsDouble())
        .isEqualTo(Measures.rounded(measured.get("decoded_tokens_s").getAsDouble() / 4));
  }

  @Test
  void aProgramThatIsSomethingElseIsQuoted() throws IOException {
    Path tool = program("Illegal instruction");
    assertThatThrownBy(() -> new SpeedBench(model, FILE, tool).run(1, done -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Illegal instruction")
        .hasMessageContaining("Maybe");
  }

  private Path program(String says) throws IOException {
    Path file = folder.resolve("tool");
    Files.writeString(file, "#!/bin/sh\ncat <<'END'\n" + says + "\nEND\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
