package dev.surefoot.execute.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Put \"lunch with Ana\" in, Friday. | lunch with Ana | true",
        "Put \"lunch with Ana\" in, Friday. | \"lunch with Ana\" | false",
        "Put \"lunch with Ana\" in, Friday. | Friday | true",
        "Put \"lunch with Ana\" in, Friday. | Friday. | true",
        "Put \"lunch with Ana\" in, Friday. | riday | false",
        "free 9-10 on 2026-12-05 | 9 | true",
        "free 9-10 on 2026-12-05 | 10 | true",
        "free 9-10 on 2026-12-05 | 2026-12-05 | true",
        "list 2026-11-16..2026-11-22 | 2026-11-22 | true",
        "start=2026-01-19T09:00 | 2026-01-19T09:00 | true",
        "Ana's bike | Ana | true",
        "Ana's bike | Ana's bike | true",
        "Ana's bike | 's bike | false",
        "Friday | ~~ | false",
        "say 'the \"big\" one' | the \"big\" one | true",
        "post {\"a\": \"b\"} to x | {\"a\": \"b\"} | true"
      })
  void aPieceBeginsAndEndsWithWholeWords(String text, String piece, boolean held) {
    assertThat(Words.of(text).holds(piece)).isEqualTo(held);
  }

  @Test
  void aPieceIsGivenBackAsItWasWritten() {
    Words words = Words.of("Body:\n\nHello Ines,\nit came.\tK <|im_end|> x");
    assertThat(words.text()).isEqualTo("Body: Hello Ines, it came. K < |im_end|> x");
    assertThat(words.original("Hello Ines, it came. K")).isEqualTo("Hello Ines,\nit came.\tK");
    assertThat(words.original("K < |im_end|> x")).isEqualTo("K <|im_end|> x");
  }
}
