package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.Prompt;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes of mind make of the facts of a meeting, with a scripted model. */
class RevisionReaderTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");
  private final List<Prompt> prompts = new ArrayList<>();

  private final Spec known =
      spec(
          fact("c1", "work_hours", Map.of("from", 540, "to", 1020)),
          fact("c2", "days", Map.of("days", List.of("Monday", "Tuesday"))),
          fact("c3", "duration", Map.of("minutes", 60)),
          busy("c4", "Ulla", "Monday", 600, 660),
          busy("c5", "Ulla", "Tuesday", 780, 840),
          busy("c6", "Dr. Brand", "Monday", 540, 600));

  private static Spec spec(Constraint... facts) {
    return new Spec("calendar", List.of(facts), List.of());
  }

  private static Constraint busy(String id, String who, String day, int from, int to) {
    return fact(id, "busy", Map.of("person", who, "day", day, "from", from, "to", to));
  }

  private static Constraint fact(String id, String kind, Map<String, Object> slots) {
    return new Constraint(id, kind, slots, Strength.HARD, null);
  }

  private RevisionReader.Read read(String words, String answer, Reply... replies) {
    ScriptedModel model =
        new ScriptedModel(
            "revises",
            p -> {
              prompts.add(p);
              return answer;
            });
    return new RevisionReader(ShapeMemory.fresh(), d -> "")
        .read(calendar, known, words, List.of(replies), model);
  }

  private static Map<String, Object> slots(RevisionReader.Read read, String id) {
    return read.spec().constraints().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow()
        .slots();
  }

  private static Reply reply(Doubt doubt, String words) {
    return new Reply(doubt.question(), doubt.about(), doubt.choices(), words);
  }

  @Test
  void aFactOfWhichThereIsOneIsReplaced() {
    RevisionReader.Read read = read("Make it 45 minutes.", "duration U1");
    assertThat(read.doubts()).isEmpty();
    assertThat(slots(read, "c3")).containsEntry("minutes", 45);
    assertThat(read.spec().constraints()).hasSameSizeAs(known.constraints());
  }

  @Test
  void theClauseIsMarkedAndNamesAreKnown() {
    read("dr brand can come later", "none");
    assertThat(prompts.get(0).text()).contains("calendar\nrevise:\n> N1 can come");
    assertThat(prompts.get(0).grammar()).contains("drop busy").contains("drop all");
  }

  @Test
  void anAmountIsMoreOrLess() {
    assertThat(slots(read("An hour more than planned.", "more duration U1"), "c3"))
        .containsEntry("minutes", 120);
    assertThat(slots(read("Open two hours longer.", "more work_hours -~U1"), "c1"))
        .containsEntry("from", 540)
        .containsEntry("to", 1140);
  }

  @Test
  void nothingCanBeLeftOfAnAmount() {
    RevisionReader.Read read = read("Two hours shorter.", "less duration U1");
    assertThat(read.doubts()).hasSize(1);
    assertThat(read.doubts().get(0).question()).contains("Two hours shorter");
    assertThat(slots(read, "c3")).containsEntry("minutes", 60);
  }

  @Test
  void allThatIsSaidOfSomebodyIsTakenBack() {
    RevisionReader.Read read = read("Ulla need not come.", "drop all N1");
    assertThat(read.spec().constraints()).extracting(Constraint::id).doesNotContain("c4", "c5");
  }

  @Test
  void whichOfTwoIsAsked() {
    RevisionReader.Read read = read("Ulla's appointment is cancelled.", "drop busy N1 - -");
    assertThat(read.doubts()).hasSize(1);
    Doubt which = read.doubts().get(0);
    assertThat(which.question())
        .startsWith("Which one is meant by \"Ulla's appointment is cancelled");
    assertThat(which.choices()).hasSize(3).last().isEqualTo(Amendment.ALL);
    RevisionReader.Read second =
        read("Ulla's appointment is cancelled.", "drop busy N1 - -", reply(which, "2"));
    assertThat(second.doubts()).isEmpty();
    assertThat(second.spec().constraints()).extracting(Constraint::id).doesNotContain("c5");
  }

  @Test
  void whatIsNotThereCannotBeTakenBack() {
    RevisionReader.Read read = read("Forget the wish about Monday.", "drop avoid - W1 - -");
    assertThat(read.doubts()).hasSize(1);
    assertThat(read.doubts().get(0).question()).contains("fits nothing that is known");
    RevisionReader.Read again =
        read(
            "Forget the wish about Monday.",
            "drop avoid - W1 - -",
            reply(read.doubts().get(0), "nothing"));
    assertThat(again.doubts()).isEmpty();
    assertThat(Same.facts(again.spec(), known)).isTrue();
  }

  @Test
  void whatIsMovedTakesItsDayAlong() {
    RevisionReader.Read read =
        read("Ulla's 10 to 11 on Monday is now 2 to 3.", "drop busy N1 W1 R1; busy N1 - R2");
    assertThat(read.doubts()).isEmpty();
    assertThat(read.spec().constraints().get(read.spec().constraints().size() - 1).slots())
        .containsEntry("day", "Monday")
        .containsEntry("from", 840);
  }

  @Test
  void listsGrowAndShrink() {
    assertThat(slots(read("Friday would do, too.", "more days W1"), "c2"))
        .containsEntry("days", List.of("Monday", "Tuesday", "Friday"));
    assertThat(slots(read("Not Monday after all.", "less days W1"), "c2"))
        .containsEntry("days", List.of("Tuesday"));
  }

  @Test
  void oneNameStandsForAnother() {
    RevisionReader.Read read = read("Ines comes instead of Ulla.", "rename all N2 N1");
    assertThat(slots(read, "c4")).containsEntry("person", "Ines");
    assertThat(slots(read, "c5")).containsEntry("person", "Ines");
  }

  @Test
  void wordsThatSayNothingAreAskedAbout() {
    RevisionReader.Read read = read("Hmm, not so good.", "none");
    assertThat(read.doubts()).hasSize(1);
    assertThat(read.doubts().get(0).question())
        .isEqualTo("What is to change by \"Hmm, not so good.\"?");
  }

  @Test
  void valuesThatAreKnownNeedNoUse() {
    RevisionReader.Read read = read("Make it 45 minutes, not 60 minutes.", "duration U1");
    assertThat(read.doubts()).isEmpty();
    assertThat(slots(read, "c3")).containsEntry("minutes", 45);
  }

  @Test
  void whoSignsIsNotSpokenOf() {
    assertThat(Signature.off("It is 40 minutes now.\n\nKind regards,\nUlla Brand"))
        .isEqualTo("It is 40 minutes now.");
    assertThat(Signature.off("Ulla,\nDr. Brand is out")).isEqualTo("Ulla,\nDr. Brand is out");
  }
}
