package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.model.Completion.Finish;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlamaModelTest {

  @TempDir static Path folder;
  private static @Nullable LlamaModel model;

  @BeforeAll
  static void load() throws IOException {
    Path file = DefaultModel.file();
    Path adapter = AdapterFile.write(folder.resolve("a.gguf"), 576);
    model = new LlamaModel("test", file, adapter, 512, 2);
  }

  @AfterAll
  static void close() {
    if (model != null) {
      model.close();
    }
  }

  private static Prompt prompt(String text, int max, @Nullable String adapter) {
    return new Prompt(text, null, max, 0, 1, adapter, Duration.ofSeconds(30));
  }

  @Test
  void switchesTheAdapterCallByCall() {
    String text = "The capital of France is";
    Completion stock = model.complete(prompt(text, 8, null));
    Completion adapted = model.complete(prompt(text, 8, "a"));
    Completion again = model.complete(prompt(text, 8, null));
    System.out.println(stock + "\n" + adapted);
    assertThat(adapted.text()).isNotEqualTo(stock.text());
    assertThat(again).isEqualTo(stock);
  }

  @Test
  void keepsToTheGrammar() {
    String grammar = "root ::= (\"red\" | \"green\") \" \" [0-9]+ \"\\n\"";
    Completion c =
        model.complete(new Prompt("A colour:", grammar, 30, 0, 1, null, Duration.ofSeconds(30)));
    System.out.println(c);
    assertThat(c.text()).matches("(red|green) [0-9]+\n?");
  }

  @Test
  void reportsOverflow() {
    assertThatThrownBy(() -> model.complete(prompt("word ".repeat(600), 8, null)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("512");
  }

  @Test
  void endsAtTheTimeOut() {
    Prompt slow = new Prompt("Once upon a time", null, 400, 0, 1, null, Duration.ofMillis(100));
    assertThat(model.complete(slow).finish()).isEqualTo(Finish.TIMEOUT);
  }
}
