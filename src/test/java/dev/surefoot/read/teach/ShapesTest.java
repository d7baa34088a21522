package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Pointing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses that were written with tags: those of the domains, and files that are none. */
class ShapesTest {

  private static final Pattern TAG = Pattern.compile("\\b[A-Z]\\d+\\b");

  @ParameterizedTest
  @ValueSource(strings = {"calendar", "meeting"})
  void everyAnswerIsOneThatTheReaderCouldGive(String name) throws IOException {
    Domain domain = DomainLoader.load(Path.of(""), name);
    List<Example> examples = Shapes.of(domain);
    assertThat(examples).isNotEmpty();
    for (Example e : examples) {
      List<Pointing> facts = Pointing.read(e.answer());
      assertThat(Pointing.write(facts)).isEqualTo(e.answer());
      assertThat(tags(e.prompt())).as(e.prompt()).containsAll(tags(e.answer()));
      for (Pointing fact : facts) {
        if (fact.states()) {
          assertThat(domain.kinds()).as(e.prompt()).containsKey(fact.kind());
          assertThat(fact.fields())
              .as(e.prompt())
              .hasSameSizeAs(Field.of(domain.kinds().get(fact.kind())));
        }
      }
    }
  }

  @Test
  void contextAndClauseAreLines(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("s.tsv"), "# to / from N1 / > N2: M1\tnone\n");
    assertThat(Shapes.pairs("meeting", file))
        .extracting(Example::prompt)
        .containsExactly("# to / from N1\n> N2: M1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> N1 and no answer", "\tnone", "> N1\t", "> N1\tnone\tnone"})
  void aLineThatIsNoPairIsQuoted(String line, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("s.tsv"), line + "\n");
    assertThatThrownBy(() -> Shapes.pairs("meeting", file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line);
  }

  private static Set<String> tags(String text) {
    return TAG.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
