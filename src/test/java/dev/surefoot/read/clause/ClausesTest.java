package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClausesTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> MEETING =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION);
  private static final Set<Type> TRIP = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  private static List<String> shapes(String text, Set<Type> wanted) {
    return Clauses.of(text, wanted).stream().map(Clause::shape).toList();
  }

  @Test
  void valuesBecomeTags() {
    assertThat(shapes("Otto is tied up on Monday 9:00-10:00 and 11:30-12:00.", CALENDAR))
        .containsExactly("> N1 is tied up on W1 R1");
  }

  @Test
  void sameShapesReadAlike() {
    List<String> shapes = shapes("The stays: Lima, 3 days; Cusco, 4 days; La Paz, 2 days.", TRIP);
    assertThat(shapes).hasSize(3);
    assertThat(shapes.get(1)).isEqualTo(shapes.get(2)).contains("# the stays:");
  }

  @Test
  void aDayThatBeginsSomethingNewStandsApart() {
    assertThat(shapes("Otto is out on Monday; Tuesday he has a course 9:00-10:00.", CALENDAR))
        .isEqualTo(List.of("> N1 is out on W1", "< N1 is out on W1\n> W2 he has a course R1"));
    assertThat(shapes("Otto: away Monday to Wednesday, Thursday 9:00-10:00.", CALENDAR).toString())
        .contains("W1", "W2 R1");
  }

  @Test
  void twoDaysAreNoListWithAComma() {
    assertThat(shapes("Otto is out after 14:00 on Monday, and Tuesday is no good.", CALENDAR))
        .containsExactly("> N1 is out after T1 on W1, and W2 is no good");
    assertThat(shapes("Monday, Tuesday, and Friday would do.", CALENDAR))
        .containsExactly("> W1 would do");
  }

  @Test
  void theLastOfTwoDaysBelongsToWhoIsSpokenOfBehindIt() {
    assertThat(
            shapes(
                "Otto is off sick all day Monday and Tuesday he sees a tenant 9:00-10:00",
                CALENDAR))
        .containsExactly("> N1 is off sick all day W1 and W2 he sees a tenant R1");
    assertThat(shapes("Otto: forklift course 9:00-13:00 Friday, Saturday I'm free", CALENDAR))
        .containsExactly("~ N1\n> N1: forklift course R1 W1, W2 i'm free");
    for (String list :
        List.of(
            "Otto is away Monday and Tuesday he says, and out 9:00-10:00 on Friday",
            "Otto can do neither and on Monday and Tuesday he is gone all day",
            "Otto wants Monday and Tuesday he is out 9:00-10:00 on Tuesday")) {
      assertThat(shapes(list, CALENDAR).get(0)).contains("W1 he");
    }
  }

  @Test
  void twoEndsOfOneStretchStayTogether() {
    String text =
        "All of us need an hour on Monday or Tuesday in the small room upstairs, starting no earlier"
            + " than 9:00 and ending no later than 17:00, and whatever is left over of the cake goes"
            + " to Otto afterwards";
    assertThat(shapes(text, CALENDAR).toString()).contains("than T1 and ending no later than T2");
  }

  @Test
  void aRowOfWhoWritesIsHis() {
    String table =
        "| | Monday | Tuesday |\n|---|---|---|\n| Otto | 9-10 | free |\n| me | free | 9-10 |";
    assertThat(Clauses.of(table, CALENDAR).get(3).tags().get(0).mention().values())
        .containsExactly("I");
  }

  @Test
  void whoIsLeftOutIsNoHeadOfWhatFollows() {
    List<String> shapes =
        shapes(
            "On Monday everyone except Otto and Noor is out 9:00-10:00, and Mia is out from 14:00.",
            CALENDAR);
    assertThat(shapes.subList(1, shapes.size()).toString()).doesNotContain("except");
  }

  @Test
  void aConnectionNeedsNoVerbFromBefore() {
    String text = "Otto would be good to see. Old Mill to Fox Inn 12. Fox Inn to Old Mill 14.";
    assertThat(shapes(text, EnumSet.of(Type.NAME, Type.DURATION)).subList(1, 3))
        .containsExactly("> N1 to N2 M1", "> N1 to N2 M1");
  }

  @Test
  void whatPointsBackBringsItsTopic() {
    assertThat(shapes("Four days in Lima. That would be our last stop.", TRIP).get(1))
        .isEqualTo("< C1 in N1\n> that would be our last stop");
    assertThat(shapes("We want to see Lima, but not before Cusco.", TRIP).toString())
        .contains("N1", "N2");
  }

  @Test
  void whoComesAfterSomebodyBringsBoth() {
    assertThat(
            shapes("Otto Berg is at Old Mill. Noor Said is at Fox Inn. After him.", MEETING).get(2))
        .isEqualTo("< N1 is at N2\n< N3 is at N4\n> after him");
    assertThat(
            shapes(
                    "Otto Berg is at Old Mill. It takes 20 minutes, but only after Noor Said.",
                    MEETING)
                .get(1))
        .startsWith("< N1 is at N2");
    assertThat(shapes("Otto Berg is at Old Mill. Noor Said takes 20 minutes.", MEETING).get(1))
        .doesNotContain("<");
  }

  @Test
  void whoIsThereTooBringsThePlace() {
    assertThat(
            shapes("Otto Berg is at Old Mill. Noor Said is also there 9:00-10:00.", MEETING).get(1))
        .isEqualTo("< N1 is at N2\n> N3 is also there R1");
  }

  @Test
  void connectionsShareTheLengthOfTheLast() {
    assertThat(shapes("Old Mill to Fox Inn and Old Mill to Elm House, 14 minutes each.", MEETING))
        .containsExactly("> N1 to N2, U1 each", "> N1 to N2, U1 each");
    assertThat(shapes("Old Mill-Fox Inn/Fox Inn-Elm House 8. Elm House-Fox Inn 9.", MEETING))
        .contains("> N1 - N2 M1", "> N1 - N2 M1");
  }

  @Test
  void whatIsSaidOfOnePlaceBeginsBehindTheComma() {
    String text =
        "It takes 15 minutes from Old Mill to Fox Inn, 10 from Fox Inn to Elm House, Kirk Hall is 5 minutes from Old Mill.";
    assertThat(shapes(text, MEETING)).last().asString().endsWith("\n> N3 is U1 from N4");
  }

  @Test
  void theWayBackDoesNotStartFromTheHeadOfItsList() {
    assertThat(
            shapes(
                "From Old Mill to Fox Inn one walks 13 minutes, and back up to Old Mill 17 minutes.",
                MEETING))
        .noneMatch(s -> s.contains("> from N1 back up to N1"));
  }

  @Test
  void aRecordWithSemicolonsIsOneClause() {
    assertThat(shapes("Lima;Cusco;4", TRIP)).hasSize(1);
  }

  @Test
  void whatIsAddedToAnItemStaysWithIt() {
    assertThat(
            shapes(
                "Stays: Lima 4, Cusco 3, not on the first two days, Puno 2, but only after Lima,"
                    + " Tacna 5",
                TRIP))
        .satisfiesExactly(
            lima -> assertThat(lima).endsWith("> N1 M1"),
            cusco -> assertThat(cusco).endsWith("M1, not on Y1"),
            puno -> assertThat(puno).contains("M1, but only after N"),
            tacna -> assertThat(tacna).endsWith("> N1 M1"));
  }

  @Test
  void aLimitLeansOnWhatItLimits() {
    assertThat(shapes("Lima has four days. However, with Cusco still ahead.", TRIP).get(1))
        .startsWith("< N1 has C1");
  }

  @Test
  void arrowsThatMeetAreBothWays() {
    assertThat(shapes("Lima >< Cusco", TRIP)).isEqualTo(shapes("Lima <-> Cusco", TRIP));
    assertThat(shapes("Roads: Lima <=> Cusco, Cusco <=> Puno, Puno <=> Tacna", TRIP)).hasSize(3);
  }

  @Test
  void everyDayNeedsNoDayBefore() {
    List<String> shapes =
        shapes("Otto is out on Monday. Noor has drill 9:00-10:00 on all three days.", CALENDAR);
    assertThat(shapes.get(1)).startsWith("> N1 has drill R1");
    shapes =
        shapes("Otto is out on Monday. Noor has drill 9:00-10:00 on each of the 4 days.", CALENDAR);
    assertThat(shapes.get(1)).startsWith("> N1 has drill R1");
  }

  @Test
  void whoWritesIsNoName() {
    assertThat(shapes("Monday I've nothing on; Tuesday I'm out 9:00-10:00.", CALENDAR).toString())
        .contains("i've nothing on", "i'm out R1");
  }

  @Test
  void aLengthThatHoldsForAllItemsStandsInEach() {
    assertThat(
            shapes("Otto: Monday at 9:10 and Tuesday at 11:20, 25 minutes each.", CALENDAR)
                .toString())
        .contains("W1 at T1, U1 each, ", "W1 at T1, U1 each]");
    assertThat(shapes("Otto: Monday at 9:10, Tuesday at 11:20, both 25 minutes.", CALENDAR))
        .allMatch(s -> s.contains("both U1"));
    assertThat(
            shapes("Otto: Monday at 9:10, Tuesday at 11:20, each time for 25 minutes.", CALENDAR))
        .allMatch(s -> s.contains("each time for U1"));
    assertThat(shapes("Otto: Monday at 9:10, Tuesday at 11:20 for 25 minutes.", CALENDAR))
        .noneMatch(s -> s.contains("T1 for U1") && s.contains("Monday"));
  }

  @Test
  void aLengthStaysWithItsBeginning() {
    assertThat(shapes("Otto is at Old Mill on Monday from 2:15, and it takes an hour.", CALENDAR))
        .hasSize(1);
    assertThat(shapes("Otto is out on Monday from 2:15, and it rains a lot in May.", CALENDAR))
        .hasSize(2);
  }

  @Test
  void theDayOfALabelHoldsForItsLine() {
    List<String> shapes =
        shapes(
            "Otto is out on Monday.\nFri: Noor 9:00-10:00, Ines 11:00-12:00. Otto not after 4:30.",
            CALENDAR);
    assertThat(shapes.get(shapes.size() - 1)).startsWith("@ W1\n> N1 not after T1");
    List<Clause> clauses =
        Clauses.of(
            "Otto is out on Monday.\nFri: Noor 9:00-10:00, Ines 11:00-12:00. Otto not after 4:30.",
            CALENDAR);
    assertThat(clauses.get(clauses.size() - 1).tags().toString()).contains("Friday");
  }

  @Test
  void whoIsWrittenToIsYou() {
    String text = "Dear Ottilie, we need an hour. Noor is out on Monday 9:00-10:00. ";
    List<String> shapes = shapes(text + "You yourself are away on Tuesday 9:00-10:00.", CALENDAR);
    assertThat(shapes.get(shapes.size() - 1)).startsWith("< dear N1").contains("> you yourself");
    shapes = shapes(text + "You will find her in on Tuesday 9:00-10:00.", CALENDAR);
    assertThat(shapes.get(shapes.size() - 1)).doesNotContain("dear");
  }

  @Test
  void listsOfPairsAreTakenApart() {
    List<String> shapes =
        shapes("Two-way coaches link Lima and Cusco, Cusco and Puno, also Puno and Tacna.", TRIP);
    assertThat(shapes).hasSize(3);
    assertThat(Set.copyOf(shapes)).hasSize(1);
  }

  @Test
  void aClauseWithoutANameBringsItsTopic() {
    assertThat(shapes("Noor is at Old Mill from 9 to 11. She needs 20 minutes.", MEETING).get(1))
        .isEqualTo("< N1 is at N2 R1\n> she needs U1");
  }

  @Test
  void aMatrixIsReadCellByCell() {
    String text =
        "Minutes:\n\n| | Mill | Quay |\n|---|---|---|\n| Mill | - | 7 |\n| Quay | 9 | - |\n";
    List<Clause> clauses = Clauses.of(text, MEETING);
    assertThat(clauses.stream().filter(c -> c.shape().contains("cell M1")).toList()).hasSize(2);
    Clause cell = clauses.get(clauses.size() - 1);
    assertThat(cell.tags().stream().filter(Tag::own).map(t -> t.mention().values().get(0)))
        .containsExactly("Quay", "Mill", 9);
  }

  @Test
  void alignedColumnsKeepEmptyCellsApart() {
    String text =
        "name      Mon          Tue\n"
            + "Rhodri                 9:00-10:00\n"
            + "Zarina    9:00-9:30    11:00-12:00\n";
    List<String> shapes = shapes(text, CALENDAR);
    assertThat(shapes)
        .hasSize(4)
        .filteredOn(s -> s.endsWith("row N1 column W1 cell R1"))
        .hasSize(3);
  }

  @Test
  void distancesKeepTheirStart() {
    List<String> shapes =
        shapes(
            "Starting at Old Mill you walk 27 minutes to Quay Gate, 20 to Elm House and 12 to Fox"
                + " Inn.",
            MEETING);
    assertThat(shapes)
        .containsExactly(
            "> starting at N1 you walk U1 to N2",
            "> starting at N1 you walk M1 to N2",
            "> starting at N1 you walk M1 to N2");
  }

  @Test
  void aHeadWithAColonIsContextOfItsItems() {
    List<String> shapes =
        shapes("Walking from Old Mill: Quay Gate 9, Elm House 14, Fox Inn 15", MEETING);
    assertThat(shapes).hasSize(3).containsOnly("# walking from N1:\n> N2 M1");
  }

  @Test
  void manyEndsOfOneConnectionAreOneName() {
    assertThat(shapes("Trains run from Lima to Cusco, Puno and Tacna.", TRIP))
        .containsExactly("> trains run from N1 to N2");
  }

  @Test
  void aNewStartEndsAListOfEnds() {
    assertThat(shapes("Lima with Cusco, Puno and Tacna, Cusco with Puno.", TRIP))
        .containsExactly("> N1 with N2", "> N1 with N2");
  }

  @Test
  void theSecondItemLeansOnTheVerbOfTheFirst() {
    assertThat(shapes("Ana needs 30 minutes, Otto 45 minutes.", MEETING).get(1))
        .isEqualTo("< N1 needs U1\n> N2 U2");
  }

  @Test
  void bothAreTheLastTwoNamed() {
    assertThat(shapes("Ana is out Monday. Otto is in. Both leave at 15:00.", CALENDAR).get(2))
        .contains("N1", "N2");
  }

  @Test
  void aLabelHoldsToTheEndOfItsLine() {
    String text = "Ana: Monday 9:00-10:00, Tuesday 9:00-10:00, Friday 9:00-10:00. Otto is in.\n";
    assertThat(shapes(text + "Noor: Monday 9:00-10:00, Tuesday free. Away on Friday.", CALENDAR))
        .filteredOn(s -> s.contains("away"))
        .allMatch(s -> s.startsWith("< N1: W1 R1"));
  }

  @Test
  void aDistanceWithOneEndBringsTheOther() {
    assertThat(
            shapes(
                    "walking from Old Mill to Quay Gate takes 5 minutes. to Fox Inn it is 7.",
                    MEETING)
                .get(1))
        .startsWith("< walking from N1 to N2");
  }

  @Test
  void theLastClauseOfARecordSeesItsName() {
    assertThat(shapes("name: Otto Berg\nplace: Old Mill\nhours: 9:00 to 11:00\n", MEETING).get(2))
        .contains("N1", "N2", "R1");
  }

  @Test
  void everybodyNeedsNoName() {
    assertThat(shapes("Ana is out. All have lunch 12:00-13:00.", CALENDAR).get(1))
        .isEqualTo("> all have lunch R1");
  }

  @Test
  void theAuthorIsWhoSpeaks() {
    assertThat(shapes("Ana: Monday\nOtto: I am out 9:00-10:00", CALENDAR).get(1))
        .contains("> N1: i am");
    assertThat(shapes("Hi, I'm Ana. Monday please. I have a class 9:00-10:00.", CALENDAR).get(2))
        .contains("~ N1");
  }

  @Test
  void sameAsSomebodyBringsWhatWasSaidOfThem() {
    List<String> shapes =
        shapes(
            "Ana is out Monday 9:00-10:00. Otto is out Tuesday 10:00-11:00. Noor: same as Ana.",
            CALENDAR);
    assertThat(shapes.get(2)).startsWith("< N1 is out W1 R1");
  }

  @Test
  void quotesAreTheWordsOfTheRequest() {
    String text = "First line.\nOtto is out on Monday.";
    assertThat(Clauses.of(text, CALENDAR).get(1).quote().text()).isEqualTo("Otto is out on Monday");
  }

  @Test
  @Timeout(60)
  void endlessListsAreReadInTime() {
    for (String item : List.of("Lima 5, ", "Lima/", "I am Ana: ", "((", "5, ", "Ana and Otto, ")) {
      assertThat(Clauses.of(item.repeat(40_000 / item.length()), CALENDAR)).isNotNull();
    }
    String ways = "Old Mill to Fox Inn, 10" + "; to Fox Inn, 12".repeat(2_500);
    assertThat(Clauses.of(ways, MEETING)).hasSizeGreaterThan(2_000);
  }

  @Test
  void nothingIsTooOdd() {
    for (String text :
        List.of(
            "|",
            "|||\n|||",
            ",,,\n,,,\n,,,",
            "a  b\nc  d\ne  f",
            ":\n:\n",
            "\t\t\n\t\t\n\t\t",
            "(((",
            "x".repeat(5000))) {
      assertThat(Clauses.of(text, CALENDAR)).isNotNull();
    }
  }
}
