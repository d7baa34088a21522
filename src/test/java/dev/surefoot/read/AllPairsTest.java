package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllPairsTest {

  private static String heard(String domain, String line) {
    AllPairs pairs = new AllPairs(DomainLoader.load(Path.of(""), domain));
    return pairs.heard(TaggedLine.of(line), new ClauseReader.Said("none", "none")).answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the tram takes U1 between any M1 of these M2 places | travel * * U1",
        "U1 from any one of them to any other | travel * * U1",
        "any M1 of the M2 stops are M3 apart | travel * * M3",
        "U1 between any M1 of them but not from N1 | none",
        "U1 between any M1 of them, or U2 by boat | none",
        "i have U1 for any one of them | none",
        "we like each other, U1 | none"
      })
  void anyTwoAreAllPairs(String line, String answer) {
    assertThat(heard("meeting", line)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "buses run direct between any M1 of the M2 | direct * *",
        "there is no bus between any M1 of them | none"
      })
  void whereConnectionsHaveNoLength(String line, String answer) {
    assertThat(heard("trip", line)).isEqualTo(answer);
  }
}
