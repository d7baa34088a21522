package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.spec.Quote;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritersTest {

  private static Tag name(String tag, String value, boolean own) {
    return new Tag(tag, new Mention(Mention.Type.NAME, List.of(value), 0, 1), own, 0, 1);
  }

  private static String heard(String shape, String read) {
    List<Tag> tags = new ArrayList<>(List.of(name("N1", "Otto", false), name("N2", "I", false)));
    if (shape.contains("W1")) {
      tags.add(tag("W1", Mention.Type.WEEKDAY));
    }
    Clause clause = new Clause(shape.replace(" / ", "\n"), tags, new Quote("", 0, 0));
    return Writers.heard(clause, new ClauseReader.Said(read, read)).answer();
  }

  @ParameterizedTest
  @CsvSource({
    "< N1 sings / ~ N2 / > i'm at work R1, busy N1 - R1, busy N2 - R1",
    "< N1 sings / ~ N2 / > as for me W1 is out, cannot N1 W1 whole_day -, cannot N2 W1 whole_day -",
    "< N1 sings / ~ N2 / > i'm at work R1, busy N2 - R1, busy N2 - R1",
    "# me: / < N1 sings / > stuck W1 R1, busy N1 W1 R1, busy I W1 R1",
    "# - me / < N1 sings / > W1 R1, busy N1 W1 R1, busy I W1 R1",
    // somebody else speaks, or may be meant
    "< N1 says it is late / ~ N2 / > i'm at work R1, busy N1 - R1, busy N2 - R1",
    "< N1 says: / ~ N2 / > i'm at work R1, busy N1 - R1, busy N1 - R1",
    "< N1 wrote / ~ N2 / > i'm at work R1, busy N1 - R1, busy N1 - R1",
    "< N1 sings / ~ N2 / > i asked and he is out R1, busy N1 - R1, busy N1 - R1",
    "< N1 sings / ~ N2 / > i hear you are out R1, busy N1 - R1, busy N1 - R1",
    "# N1: / ~ N2 / > i'm at work R1, busy N1 - R1, busy N1 - R1",
    "# me: / < N1 sings / > R1, busy N1 - R1, busy N1 - R1",
    "# me: / # N1: / > W1 R1, busy N1 W1 R1, busy N1 W1 R1",
    "< N1 sings / > out R1, busy N1 - R1, busy N1 - R1",
    "< N1 sings / ~ N2 / > and again R1 i'm out R2, busy N1 - R1, busy N1 - R1",
    "< N1 sings / ~ N2 / > and again R1 i'm out R2, busy N1 - R2, busy N2 - R2",
    // under what somebody wrote, "I" is that person
    "# > from: N1 / ~ N2 / > i'm at work R1, busy N2 - R1, busy N1 - R1",
    "# N1 wrote: / ~ N2 / > i'm at work R1, busy I - R1, busy N1 - R1"
  })
  void whoWritesSpeaksOfHimself(String shape, String read, String right) {
    assertThat(heard(shape, read)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "on W1 N2 work R1; and N1 leaves after T1, busy N1 W1 R1, busy N2 W1 R1",
    "on W1 N2 work R1; and N1 leaves after T1, cannot N1 W1 after T1, cannot N1 W1 after T1",
    "on W1 N2 hear that R1 is bad; and N1 leaves, busy N1 W1 R1, busy N1 W1 R1",
    "on W1 N2 see N1 at R1, busy N1 W1 R1, busy N1 W1 R1",
    "N2 keep R1 free for N1, busy N1 - R1, busy N1 - R1"
  })
  void whatIsSaidOfTheWriterIsNotTheNextOnes(String line, String read, String right) {
    List<Tag> tags =
        List.of(
            name("N1", "Otto", true),
            name("N2", "I", true),
            tag("W1", Mention.Type.WEEKDAY),
            tag("R1", Mention.Type.RANGE),
            tag("T1", Mention.Type.TIME));
    Clause clause = new Clause("> " + line.replace(";", ","), tags, new Quote("", 0, 0));
    assertThat(Writers.heard(clause, new ClauseReader.Said(read, read)).answer()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "i've got N1 W1 R1, busy N1 W1 R1, busy I W1 R1",
    "and i'm at the dentist with N1 W1 R1, busy N1 W1 R1, busy I W1 R1",
    "W1 i'm with the builders R1, busy N1 W1 R1, busy I W1 R1",
    // somebody does something himself, is quoted, or more is said than a time
    "i've got N1 coming W1 R1, busy N1 W1 R1, busy N1 W1 R1",
    "i'm told N1 is out W1 R1, busy N1 W1 R1, busy N1 W1 R1",
    "i'm out; N1 says he works W1 R1, busy N1 W1 R1, busy N1 W1 R1",
    "i'd like to see N1 W1, free N1 W1, free N1 W1"
  })
  void whomTheWriterSeesIsNotBusyForIt(String line, String read, String right) {
    List<Tag> tags =
        List.of(
            name("N1", "Otto", true),
            tag("W1", Mention.Type.WEEKDAY),
            tag("R1", Mention.Type.RANGE));
    Clause clause = new Clause("> " + line.replace(";", ","), tags, new Quote("", 0, 0));
    assertThat(Writers.heard(clause, new ClauseReader.Said(read, read)).answer()).isEqualTo(right);
  }

  private static Tag tag(String name, Mention.Type type) {
    return new Tag(name, new Mention(type, List.of("value"), 0, 1), true, 0, 1);
  }
}
