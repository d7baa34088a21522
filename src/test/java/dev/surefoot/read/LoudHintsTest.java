package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that hint loudly at a demand are asked about where a certain reading passes over them. */
class LoudHintsTest {

  private final Domain trip = DomainLoader.load(Path.of(""), "trip");

  private Reading read(String request, String answer) {
    return new PointingReader(ShapeMemory.fresh())
        .read(request, List.of(), List.of(trip), new ScriptedModel("reader", p -> answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Varna has to be over with before the coach for Ruse leaves.",
        "It would be best to start the whole thing in Varna."
      })
  void aDemandThatIsNotReadIsAskedAbout(String request) {
    assertThat(read(request, "none").doubts())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.question()).startsWith("What exactly is meant by");
              assertThat(d.otherwise()).isNull();
            });
  }

  @Test
  void whatIsReadIsNotAsked() {
    Reading reading = read("Start the whole thing in Varna.", "first_city N1");
    assertThat(reading.doubts()).isEmpty();
    assertThat(reading.spec().constraints()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have breakfast in Varna before the bells ring.",
        "The children must start school in September."
      })
  void wordsWithoutTheNamesOfADemandSayNothing(String request) {
    assertThat(read(request, "none").doubts()).isEmpty();
  }
}
