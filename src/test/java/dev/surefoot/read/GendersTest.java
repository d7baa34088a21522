package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.spec.Quote;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GendersTest {

  private static Tag context(String name, String value) {
    Mention mention = new Mention(Mention.Type.NAME, List.of(value), 0, 1);
    return new Tag(name, mention, false, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "on W1 she sings R1, Mr Quill, Sister Agnes, busy N1 W1 R1, busy N2 W1 R1",
    "on W1 he sings R1, Mr Quill, Sister Agnes, busy N1 W1 R1, busy N1 W1 R1",
    "on W1 he sings R1, my aunt, Fr Dunn, busy N1 W1 R1, busy N2 W1 R1",
    "on W1 she sings R1, Mr Quill, Agnes, busy N1 W1 R1, busy N1 W1 R1",
    "on W1 she sings with him R1, Mr Quill, Mrs Toth, busy N1 W1 R1, busy N1 W1 R1"
  })
  void aPronounIsPutOnWhomItCanMean(
      String line, String one, String two, String read, String right) {
    List<Tag> tags = List.of(context("N1", one), context("N2", two));
    Clause clause = new Clause("< N1 and N2\n> " + line, tags, new Quote("", 0, 0));
    assertThat(Genders.heard(clause, new ClauseReader.Said(read, read)).answer()).isEqualTo(right);
  }
}
