package dev.surefoot.execute.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.model.ScriptedModel;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Limits;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.local.CalendarTools;
import dev.surefoot.tool.local.MailTools;
import dev.surefoot.tool.local.SqlTools;
import dev.surefoot.trace.Traces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas of the tools that come with Surefoot say of words: calls that can be read. */
class BuiltInWordsTest {

  private static final Path NOWHERE = Path.of("nowhere");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static Gbnf answers(String text) {
    List<Action> tools = new ArrayList<>();
    tools.addAll(CalendarTools.of("diary", NOWHERE, ZONE, Clock.systemUTC(), Limits.USUAL));
    tools.addAll(MailTools.of("mail", NOWHERE, "me@a.example", Clock.systemUTC(), Limits.USUAL));
    tools.addAll(SqlTools.of("facts", NOWHERE, Limits.USUAL));
    List<CheckedAction> checked =
        tools.stream().map(t -> new CheckedAction(t, new Secrets(), Traces.none())).toList();
    ScriptedModel model = new ScriptedModel("none", prompt -> "none");
    new Agent(ChoiceReader.of(model))
        .hear(new Instruction(text, checked, LocalDate.of(2026, 12, 1), ZONE));
    return new Gbnf(String.valueOf(model.prompts().get(0).grammar()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tell a@x.test it rains, copy in b@x.test and c@x.test | a@x.test | b@x.test / c@x.test",
        "For a@x.test (cc b@x.test): it rains | a@x.test | b@x.test",
        "It rains, to a@x.test with b@x.test in cc | a@x.test | b@x.test"
      })
  void copiesAreToldByTheWordsBeside(String text, String to, String cc) {
    Gbnf answers = answers(text);
    String copies = cc.replace(" / ", " | ");
    String body = "\nbody: rains";
    assertThat(answers.accepts(" mail.draft\nto: " + to + "\ncc: " + copies + body)).isTrue();
    assertThat(answers.accepts(" mail.draft\nto: " + copies + body)).isFalse();
    assertThat(answers.accepts(" mail.draft\nto: " + to + "\ncc: " + to + body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tell a@x.test and b@x.test it rains",
        "A copy of the book is for a@x.test and b@x.test, tell them it rains"
      })
  void whereNothingTellsTheModelChooses(String text) {
    Gbnf answers = answers(text);
    assertThat(answers.accepts(" mail.draft\nto: a@x.test | b@x.test\nbody: rains")).isTrue();
    assertThat(answers.accepts(" mail.draft\nto: a@x.test\ncc: b@x.test\nbody: rains")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select a from b where c = ? and d < ?   | true",
        "select a from b where c = ?             | false",
        "select a from b where                   | false",
        "select a from b                         | false"
      })
  void aQueryIsNotCut(String query, boolean whole) {
    String text = "What does select a from b where c = ? and d < ? give with Ida and 4, please";
    assertThat(answers(text).accepts(" facts.query\nquery: " + query.strip())).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a FROM b WHERE c = 'open' <- run that for me",
        "Run SELECT a FROM b WHERE c = 'open' please, against the facts",
        "SELECT a FROM b WHERE c = 'open'; that is all"
      })
  void aQueryEndsWhereSqlDoes(String text) {
    Gbnf answers = answers(text);
    String query = "SELECT a FROM b WHERE c = 'open'";
    String behind = text.substring(text.indexOf(query) + query.length());
    assertThat(answers.accepts(" facts.query\nquery: " + query)).isTrue();
    assertThat(answers.accepts(" facts.query\nquery: " + query + behind)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evt-7 / 4 December 10:00 | true",
        "4 December / 10:00       | false",
        "-11:00 / 10:00           | false",
      })
  void noDayIsACode(String words, boolean read) {
    Gbnf answers = answers("Move evt-7 to 4 December 10:00 -11:00");
    String[] parts = words.split(" / ");
    String answer = " diary.move\nuid: %s\nstart: %s".formatted(parts[0], parts[1]);
    assertThat(answers.accepts(answer)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start: Friday / 10:00            | true",
        "start: 10:00 / Friday            | false",
        "start: Friday / 10:00 / 11:00    | false",
        "start: an hour                   | false",
        "start: Friday / 10:00+end: an hour | true",
        "start: on Friday                 | false"
      })
  void aMomentIsADayOrATimeOrBoth(String value, boolean read) {
    Gbnf answers = answers("Lunch on Friday at 10:00 or 11:00 for an hour");
    String said = value.strip().replace(" / ", " | ").replace("+", "\n");
    assertThat(answers.accepts(" diary.add\nsummary: Lunch\n" + said)).isEqualTo(read);
  }

  @Test
  void aLetterIsReadByItsLines() {
    Gbnf answers =
        answers("Draft this:\nTo: a@x.test\nSubject: Crane timetable\n\nThe lift is late.\nSorry!");
    String head = " mail.draft\nto: a@x.test\nsubject: ";
    assertThat(answers.accepts(head + "Crane timetable\nbody: The lift is late. Sorry!")).isTrue();
    assertThat(answers.accepts(head + "Crane\nbody: The lift is late. Sorry!")).isFalse();
    assertThat(answers.accepts(head + "Crane timetable\nbody: The lift is late.")).isFalse();
  }

  @Test
  void aFormIsReadByItsLabels() {
    Gbnf answers = answers("Choir\nFriday 18:00-20:00\nwhere: Room B\nnotes: bring the\nblue book");
    String event = " diary.add\nsummary: Choir\nstart: Friday 18:00\nend: 20:00\n";
    assertThat(answers.accepts(event + "location: Room B\nnotes: bring the blue book")).isTrue();
    assertThat(answers.accepts(event + "location: Room B\nnotes: bring the")).isTrue();
    assertThat(answers.accepts(event + "location: Room")).isFalse();
    assertThat(answers.accepts(event + "notes: blue book")).isFalse();
  }
}
