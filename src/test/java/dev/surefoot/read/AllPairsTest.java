package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllPairsTest {

  private static Clause clause(String line) {
    Matcher m = Pattern.compile("([UMN])\\d").matcher(line);
    Stream<Tag> tags =
        m.results()
            .map(
                r -> {
                  Mention.Type type =
                      switch (r.group(1)) {
                        case "U" -> Mention.Type.DURATION;
                        case "M" -> Mention.Type.NUMBER;
                        default -> Mention.Type.NAME;
                      };
                  Object value = type == Mention.Type.NAME ? "Mill" : 5;
                  return new Tag(r.group(), new Mention(type, List.of(value), 0, 1), true, 0, 1);
                });
    return new Clause("> " + line, tags.toList(), new Quote("", 0, 0));
  }

  private static String heard(String domain, String line) {
    AllPairs pairs = new AllPairs(DomainLoader.load(Path.of(""), domain));
    return pairs.heard(clause(line), new ClauseReader.Said("none", "none")).answer();
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
