package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnColumnTest {

  private static String heard(String domain, String line, String read) {
    ReturnColumn column = new ReturnColumn(DomainLoader.load(Path.of(""), domain));
    return column.heard(TaggedLine.of(line), new ClauseReader.Said(read, read)).answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ferry: N1; to: N2; home again and back: no | direct N1+N2 N1+N2 | direct N1 N2",
        "ferry: N1; to: N2; home again and back: yes | direct N1 N2 | direct N1+N2 N1+N2",
        "into: N1; out of: N2; returns?: n | direct N2 N1 | direct N2 N1",
        "a: N1; b: N2; two _ way: ✓ | direct N1 N2 | direct N1+N2 N1+N2",
        "leg: N1 - N2; one-way: n | direct N1 N2 | direct N1+N2 N1+N2",
        "leg: N1 - N2; oneway: y; fare: M1 | direct N1+N2 N1+N2 | direct N1 N2",
        "end: N1; end: N2; there: no; back: yes | direct N2 N1 | direct N2 N1",
        "ferry: N1; to: N2; backpacks: no | direct N1+N2 N1+N2 | direct N1+N2 N1+N2",
        "town: N1; back: no | stay N1 M1 | stay N1 M1",
        "N1: N2, N3; back: no | direct N1 N2+N3 | direct N1 N2+N3"
      })
  void theCellTellsWhetherTheWayBackIsThere(String line, String read, String right) {
    assertThat(heard("trip", line, read)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from: N1; to: N2; min: M1; both ways: y | travel N1 N2 M1 | travel N1+N2 N1+N2 M1",
        "from: N1; to: N2; min: M1; back: M2 | travel N1 N2 M1 | travel N1 N2 M1"
      })
  void lengthsStayAsTheyAre(String line, String read, String right) {
    assertThat(heard("meeting", line, read)).isEqualTo(right);
  }
}
