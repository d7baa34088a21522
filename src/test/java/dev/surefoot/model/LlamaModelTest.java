package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.model.Completion.Finish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlamaModelTest extends RolesContract {

  @TempDir static Path folder;
  private @Nullable LanguageModel model;

  @BeforeAll
  void load() {
    model = another();
  }

  @Override
  LanguageModel model() {
    return Objects.requireNonNull(model);
  }

  @Override
  LanguageModel another() {
    Path file = DefaultModel.file();
    try {
      Path adapter = AdapterFile.write(folder.resolve("reader.gguf"), 576);
      Map<String, Path> adapters =
          Map.of(
              "reader", adapter,
              "reader.second", AdapterFile.write(folder.resolve("second.gguf"), 576, 8),
              "teller", folder.resolve("missing.gguf"));
      Set<String> roles = Set.of("reader", "reader.second", "planner", "teller");
      return new AdaptedModel(
          "test",
          roles,
          adapters,
          wanted ->
              new LlamaModel(
                  "test", wanted.map(a -> Merged.file(folder, file, a)).orElse(file), 512, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @AfterAll
  void close() {
    if (model != null) {
      model.close();
    }
  }

  private static Prompt free(String text, int tokens, @Nullable String role) {
    return new Prompt(text, null, tokens, 0, 1, role, Duration.ofSeconds(30));
  }

  @Test
  void switchesTheAdapterCallByCall() {
    Completion stock = model().complete(free(QUESTION, 8, null));
    Completion tuned = model().complete(free(QUESTION, 8, "reader"));
    assertThat(tuned.text()).isNotEqualTo(stock.text());
    assertThat(model().complete(free(QUESTION, 8, null))).isEqualTo(stock);
  }

  @Test
  void hasTwoAdapters() {
    Completion stock = model().complete(free(QUESTION, 8, null));
    Completion first = model().complete(free(QUESTION, 8, "reader"));
    Completion second = model().complete(free(QUESTION, 8, "reader.second"));
    assertThat(Set.of(stock.text(), first.text(), second.text())).hasSize(3);
    for (String role : List.of("reader", "reader.second")) {
      model().complete(free("7", 1, role)); // else the question is remembered in part
    }
    assertThat(model().complete(free(QUESTION, 8, "reader"))).isEqualTo(first);
    assertThat(model().complete(free(QUESTION, 8, "reader.second"))).isEqualTo(second);
  }

  @Test
  void namesTheAdapterFileThatIsMissing() {
    assertThatThrownBy(() -> model().complete(free(QUESTION, 8, "teller")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("missing.gguf");
  }

  @Test
  void obeysTheSeedAboveTemperatureZero() {
    Prompt seven = new Prompt(QUESTION, null, 12, 1.5, 7, null, Duration.ofSeconds(30));
    Prompt eight = new Prompt(QUESTION, null, 12, 1.5, 8, null, Duration.ofSeconds(30));
    String text = model().complete(seven).text();
    assertThat(model().complete(seven).text()).isEqualTo(text);
    assertThat(model().complete(eight).text()).isNotEqualTo(text);
  }

  @Test
  void endsAtTheTimeOutWithWhatThereIs() {
    Prompt slow = new Prompt(QUESTION, "root ::= [a-z ]*", 480, 0, 1, null, Duration.ofMillis(200));
    assertThat(model().complete(slow).finish()).isEqualTo(Finish.TIMEOUT);
    assertThat(model().complete(free(QUESTION, 3, null)).tokens()).isEqualTo(3);
  }

  @Test
  void reportsAnOverflowWithBothSizes() {
    assertThatThrownBy(() -> model().complete(free(UNANSWERABLE, 8, null)))
        .hasMessageMatching("(?s)The prompt has 60\\d tokens; the context of test holds 512\\..*");
  }

  @Test
  void saysSoWhenTheContextEndsTheAnswer() {
    Prompt long400 =
        new Prompt(
            "word ".repeat(480), "root ::= [a-z ]*", 400, 0, 1, null, Duration.ofSeconds(60));
    Completion completion = model().complete(long400);
    assertThat(completion.finish()).isEqualTo(Finish.LENGTH);
    assertThat(completion.tokens()).isLessThan(40);
  }

  @Test
  void refusesAGrammarThatLlamaCppWouldLeaveOut() {
    Prompt bad = new Prompt(QUESTION, "root ::= nothing", 9, 0, 1, null, Duration.ofSeconds(30));
    assertThatThrownBy(() -> model().complete(bad))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void readsOtherwiseWhereItHesitates() {
    Prompt open = new Prompt("A:", "root ::= [a-z]+", 1, 0, 1, null, Duration.ofSeconds(30));
    String answer = model().complete(open).text();
    assertThat(model().otherwise(open, 0.01)).get().isNotEqualTo(answer);
    Prompt sure = new Prompt("A:", "root ::= \"x\"", 3, 0, 1, null, Duration.ofSeconds(30));
    assertThat(model().otherwise(sure, 0.5).orElseThrow().text()).isEqualTo("x");
  }

  @Test
  void takesAnyTextWithoutHarm() {
    String odd = "\u0000\u0001\"\\\ud800 \u65e5\u672c \ud83d\ude00 <|im_end|>\n";
    assertThat(model().complete(free(odd, 5, null)).finish()).isNotNull();
  }
}
