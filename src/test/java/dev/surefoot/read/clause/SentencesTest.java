package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Set<Mention.Type> WANTED =
      EnumSet.of(
          Mention.Type.NAME,
          Mention.Type.WEEKDAY,
          Mention.Type.RANGE,
          Mention.Type.TIME,
          Mention.Type.DURATION,
          Mention.Type.NUMBER);

  private static List<String> shapes(String text) {
    return Clauses.of(text, WANTED).stream().map(Clause::shape).toList();
  }

  @Test
  void aNameAloneHeadsTheSentencesAfterItOnItsLine() {
    List<String> shapes =
        shapes(
            "Nadia (cook). Found at the Pier, 8:30 to 10:00. Needs 25 min.\n"
                + "P.W. (florist). Found at the Gate, 9:00 to 11:00.\nP.W. comes before Nadia.");
    assertThat(shapes.get(1)).startsWith("# N1\n").endsWith("> found at N2, R1");
    assertThat(shapes.get(2)).startsWith("# N1\n").endsWith("> needs U1");
    assertThat(shapes).contains("> N1 ( florist)", "# N1\n> found at N2, R1");
  }

  @Test
  void fieldsDividedByFullStopsAreOneLine() {
    List<String> shapes =
        shapes(
            "The Pier to the Gate is 10 min.\n- Nadia. Pier. 8:30 to 10:00. Needs 25 min.\n"
                + "2. Otto (florist). At the Gate. 9 to 11. 30 min. A must. Otto sings for Nadia.\n"
                + "Otto. Nadia. That is all.\n.\n");
    assertThat(shapes)
        .contains("> - N1, N2, R1, needs U1", "> N1 ( florist), at N2, R1, U1, a must");
    assertThat(shapes.get(shapes.size() - 1)).endsWith("> that is all");
  }

  @Test
  void whoIsAddressedHeadsNothing() {
    assertThat(shapes("Nadia. I am at the Pier from 8:30 to 10:00."))
        .noneMatch(s -> s.startsWith("#"));
  }

  @Test
  void whoAQuotedReplyIsFromHeadsIt() {
    List<String> shapes =
        shapes(
            "> From: Nadia\n> Dentist on Monday 9 to 11. Rather nothing before 8.\n\n"
                + "That is all.");
    assertThat(shapes.get(1)).startsWith("# > from: N1\n");
    assertThat(shapes.get(2)).startsWith("# > from: N1\n");
    assertThat(shapes.get(3)).doesNotStartWith("#");
  }

  @Test
  void waysBehindSemicolonsBeginWhereTheFirstDoes() {
    assertThat(shapes("Nadia Mill to the Pier, six minutes; to the Gate, nine; to the Barn, 12."))
        .hasSize(3)
        .allMatch(s -> s.matches("> N1 to N2, [UM]1"));
    assertThat(shapes("Nadia Mill to the Pier 6 min and back 7; to the Gate 9 min, 8 back.").get(0))
        .doesNotContain(";");
  }

  @Test
  void whatSoDoesPointsAtStandsBeforeIt() {
    List<String> shapes =
        shapes(
            "The ferry from Varna to Odessa runs both ways. So does the one "
                + "from Odessa to Riga.");
    assertThat(shapes.get(1)).contains("runs both ways\n> so does");
    assertThat(shapes("Nadia comes at 9:00. So do we need chairs for Pavel?").get(1))
        .doesNotContain("<");
  }

  @Test
  void aNameThatAnswersAQuestionHasItOverIt() {
    assertThat(shapes("Whom must we not miss? Nadia. It takes 20 minutes."))
        .contains("# whom must we not miss\n> N1");
    assertThat(shapes("Q: Whom must we not miss?\nA: Nadia\nB: Riga"))
        .contains("# q: whom must we not miss\n> a: N1");
    assertThat(shapes("When do we meet?\nNadia")).contains("> N1");
  }

  @Test
  void aLongSentenceGoesOnFromItsEnd() {
    List<String> shapes =
        shapes(
            "well Nadia has the mill for this week as far as they told me, Pavel stands at the"
                + " gate from 9:00 to 11:00 and he will want twenty minutes at the very least which"
                + " is little enough for all that he has to tell me");
    assertThat(shapes).hasSizeGreaterThan(1);
    String last = shapes.get(shapes.size() - 1);
    assertThat(last.substring(0, last.lastIndexOf("\n>"))).contains("R1").doesNotContain("well");
  }
}
