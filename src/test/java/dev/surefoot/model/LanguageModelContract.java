package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.model.Completion.Finish;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every runtime promises. Each has a subclass that opens it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LanguageModelContract {

  static final String QUESTION = "The colour of grass is";
  static final String UNANSWERABLE = "word ".repeat(600);
  static final String GRAMMAR = "root ::= (\" red\" | \" green\") \" or blue or white or black\"";

  /** A model with the roles {@code reader} and {@code planner}, the latter without an adapter. */
  abstract LanguageModel model();

  /** One more of them, to be closed. */
  abstract LanguageModel another();

  @AfterAll
  void close() {
    model().close();
  }

  static Prompt ask(String text, int tokens, @Nullable String role) {
    return new Prompt(text, GRAMMAR, tokens, 0, 1, role, Duration.ofSeconds(30));
  }

  @Test
  void answersWithinTheGrammar() {
    Completion completion = model().complete(ask(QUESTION, 40, null));
    assertThat(completion.text()).matches(" (red|green) or blue or white or black");
    assertThat(completion.finish()).isEqualTo(Finish.STOP);
    assertThat(completion.promptTokens()).isPositive();
    assertThat(completion.tokens()).isBetween(1, 40);
  }

  @Test
  void tellsConfidenceOrThatItCannot() {
    double confidence = model().complete(ask(QUESTION, 40, null)).confidence();
    assertThat(Double.isNaN(confidence) || confidence >= 0 && confidence <= 1).isTrue();
  }

  @Test
  void saysSoWhenTheAnswerIsCut() {
    Completion completion = model().complete(ask(QUESTION, 2, null));
    assertThat(completion.finish()).isEqualTo(Finish.LENGTH);
    assertThat(completion.tokens()).isEqualTo(2);
    assertThat(model().complete(ask(QUESTION, 40, null)).text()).startsWith(completion.text());
  }

  @Test
  void answersTheSameAgainAndFromManyThreads() {
    String first = model().complete(ask(QUESTION, 40, null)).text();
    List<String> answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> model().complete(ask(QUESTION, 40, null)).text())
            .toList();
    assertThat(answers).containsOnly(first);
  }

  @Test
  void servesTheRolesOfItsManifest() {
    String stock = model().complete(ask(QUESTION, 40, null)).text();
    assertThat(model().complete(ask(QUESTION, 40, "planner")).text()).isEqualTo(stock);
    assertThat(model().complete(ask(QUESTION, 40, "reader")).text()).isNotBlank();
  }

  @Test
  void reportsTheTimeOut() {
    Prompt prompt = new Prompt(QUESTION, GRAMMAR, 40, 0, 1, null, Duration.ZERO);
    assertThat(model().complete(prompt).finish()).isEqualTo(Finish.TIMEOUT);
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    Completion completion = model().complete(ask(QUESTION, 40, null));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(completion.finish()).isEqualTo(Finish.CANCELLED);
  }

  @Test
  void throwsWithARemedyWhenItCannotAnswer() {
    assertThatThrownBy(() -> model().complete(ask(UNANSWERABLE, 4, null)))
        .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.retriable()).isFalse())
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void refusesToWorkAfterItsEndAndEndsTwice() {
    LanguageModel closed = another();
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.complete(ask(QUESTION, 4, null)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void hasAnId() {
    assertThat(model().id()).isNotBlank();
  }
}
