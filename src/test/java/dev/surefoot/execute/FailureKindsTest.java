package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code failures.yaml} may say. */
class FailureKindsTest {

  private static final Domain MEETING = DomainLoader.load(Path.of("."), "meeting");

  private static final String GOOD =
      """
      late:
        say: "{person} is late"
        tool: meet
        fields: {person: name, time: time}
        revise:
          - {change: window, where: {person: person}, set: {from: time}}
      """;

  @TempDir private Path folder;

  @Test
  void everyDomainOfTheProjectLoads() {
    DomainLoader.loadAll(Path.of(".")).values().stream()
        .filter(domain -> !domain.name().equals("travel")) // until it can be planned in
        .forEach(domain -> assertThat(FailureKinds.of(domain)).as(domain.name()).isNotEmpty());
  }

  @Test
  void aDomainWithoutTheFileKnowsNone() {
    assertThat(FailureKinds.of(in(folder))).isEmpty();
  }

  @Test
  void aFailureIsReadAndItsSentenceFilledIn() throws IOException {
    Files.writeString(folder.resolve("failures.yaml"), GOOD);
    Failure failure = Failure.parse(in(folder), "late:person=Ida, the elder,time=9:05");
    assertThat(failure.sentence()).isEqualTo("Ida, the elder is late");
    assertThat(failure.values()).containsEntry("time", 545);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tool: meet | tool: dance | dance",
        "change: window | change: weather | weather",
        "set: {from: time} | set: {from: hour} | hour",
        "set: {from: time} | set: {since: time} | since",
        "time: time} | time: epoch} | epoch",
        "say: | words: | words",
        "fields: | fields: [ | Maybe"
      })
  void whatIsWrongIsNamed(String good, String bad, String named) throws IOException {
    Files.writeString(folder.resolve("failures.yaml"), GOOD.replace(good, bad));
    assertThatThrownBy(() -> FailureKinds.of(in(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("failures.yaml")
        .hasMessageContaining(named)
        .hasMessageContaining("Maybe ");
  }

  private static Domain in(Path folder) {
    return new Domain(
        MEETING.name(),
        MEETING.summary(),
        MEETING.clock(),
        MEETING.kinds(),
        folder,
        MEETING.planning());
  }
}
