package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Otto;2. Noor | Otto ; Noor",
        "1) Otto;2) Noor;5) Mia | Otto ; Noor ; 5 ) Mia",
        "1. Otto | 1 . Otto",
        "2. Otto;3. Noor | 2 . Otto ; 3 . Noor",
        "1.30 Otto;2.30 Noor | 1 . 30 Otto ; 2 . 30 Noor",
        "at 1. Otto;2. Noor | at 1 . Otto ; 2 . Noor"
      })
  void numbersOfLinesAreLeftOut(String lines, String left) {
    String words =
        ItemNumbers.dropped(Tokens.cut(lines.replace(';', '\n'))).stream()
            .map(t -> t.raw().equals("\n") ? ";" : t.raw())
            .collect(Collectors.joining(" "));
    assertThat(words).isEqualTo(left);
  }
}
