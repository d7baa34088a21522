package dev.surefoot.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.surefoot.spec.BadInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas come from strangers too. */
class ShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$ref\": \"http://localhost:1/x\"}",
        "{\"properties\": {\"a\": {\"$ref\": \"file:///etc/passwd\"}}}",
        "{\"allOf\": [{\"$dynamicRef\": \"other.json\"}]}",
        "{\"properties\": {\"a\": {\"pattern\": \"(?=x)\"}}}",
        "{\"type\": \"no such type\", \"properties\": 3}"
      })
  void whatCannotBeUsedIsRefusedAtOnce(String schema) {
    assertThatThrownBy(() -> Shape.of("files.read", Fake.json(schema)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("files.read")
        .hasMessageContaining("Maybe");
  }

  @Test
  void aHostilePatternTakesNoLongerThanItsText() {
    Shape shape = Shape.of("t", Fake.json("{\"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}}}"));
    String value = "{\"a\": \"" + "a".repeat(5000) + "!\"}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(shape.broken(Fake.json(value))).isPresent());
  }

  @Test
  void aSchemaThatNamesItselfForeverIsNoCrash() {
    Shape shape = Shape.of("t", Fake.json("{\"allOf\": [{\"$ref\": \"#\"}]}"));
    assertThat(shape.broken(Fake.json("{}"))).isPresent();
  }

  @Test
  void theWordsOfAValueAreNotRepeated() {
    Shape shape = Shape.of("t", Fake.json("{\"additionalProperties\": {\"type\": \"integer\"}}"));
    assertThat(shape.broken(Fake.json("{\"PAY MALLORY\": \"NOW\"}")).orElseThrow())
        .doesNotContain("MALLORY", "NOW");
  }

  @Test
  void formatsAreChecked() {
    Shape shape =
        Shape.of(
            "t",
            Fake.json("{\"properties\": {\"d\": {\"type\": \"string\", \"format\": \"date\"}}}"));
    assertThat(shape.broken(Fake.json("{\"d\": \"2026-02-30\"}"))).isPresent();
    assertThat(shape.broken(Fake.json("{\"d\": \"2026-02-28\"}"))).isEmpty();
  }
}
