package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  @ParameterizedTest
  @CsvSource({
    "i see N1 before N2, before N2 N1, before N1 N2",
    "i see N1 before N2, before N1 N2, before N1 N2",
    "N1 will be visited after N2, before? N1 N2, before? N2 N1",
    "do speak to N2 ahead of him, before N1 N2, before N2 N1",
    "N2 only after her, before N2 N1, before N1 N2",
    "N1 must not come before N2, before N2 N1, before N2 N1",
    "rather N1 before N2 than the reverse, before N2 N1, before N2 N1",
    "N1 before N2 and after N3, before N2 N1, before N2 N1",
    "a break before N1, break U1 R1, break U1 R1"
  })
  void whatComesFirstIsWhatTheWordsSay(String line, String read, String right) {
    Clause clause = new Clause("> " + line, List.of(), new Quote("", 0, 0));
    ClauseReader.Said said = new Orders(meeting).heard(clause, new ClauseReader.Said(read, read));
    assertThat(said).isEqualTo(new ClauseReader.Said(right, right));
  }
}
