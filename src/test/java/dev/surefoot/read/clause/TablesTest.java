package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> MEETING =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION);
  private static final Set<Type> TRIP = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  private static List<Clause> cells(String text, Set<Type> wanted) {
    return Clauses.of(text, wanted).stream().filter(c -> c.shape().contains("cell ")).toList();
  }

  private static List<Object> values(Clause clause) {
    return clause.tags().stream().map(t -> t.mention().values().get(0)).toList();
  }

  @Test
  void halfOfAMatrixIsAboutPairs() {
    String text = "Walking:\n       Mill  Quay\nBarn    4     6\nMill          9\n";
    assertThat(cells(text, MEETING)).hasSize(3);
    assertThat(cells(text, MEETING)).allMatch(c -> c.shape().contains("between N1 and N2 cell M1"));
  }

  @Test
  void aCornerThatSaysTheDirectionMakesSentences() {
    String text =
        "Minutes:\n\n| from \\ to | Barn | Mill |\n|---|---|---|\n| Barn | - | 4 |\n| Mill | 6 | - |\n";
    assertThat(Clauses.of(text, MEETING).stream().map(Clause::line))
        .contains("> from N1 to N2 M1")
        .noneMatch(line -> line.contains("row"));
  }

  @Test
  void anHourWithoutAMarkSaysNothing() {
    String text =
        "x = taken\n\n| | Noor | Otto |\n|---|---|---|\n| 9:00 | x | |\n| 9:30 | | |\n| 10:00 | | x |\n";
    assertThat(Clauses.of(text, CALENDAR).toString()).doesNotContain("empty");
  }

  @Test
  void aColumnOfNamesThatStandElsewhereHoldsNoMarks() {
    String text =
        "I start at RAV at 9:00.\n\nwho | where | how long\nOtto | UPT | 20\nNoor | RAV | 25\nMia | UPT | 30\n"
            + "\nRAV to UPT 9\n";
    assertThat(Clauses.of(text, MEETING).toString()).doesNotContain("where: upt");
  }

  @Test
  void narrowColumnsNeedNoSecondSpace() {
    String text =
        "Lines (1 = there is one)\n    P Q R\nP   - 1 0\nQ   1 - 0\nR   0 1 -\n"
            + "P = Perth, Q = Quito, R = Rabat\n";
    List<Clause> cells = cells(text, TRIP);
    assertThat(cells).hasSize(3).allMatch(c -> c.shape().contains("cell 1 = there is one"));
    assertThat(values(cells.get(2))).containsSubsequence("Rabat", "Quito");
  }

  @Test
  void shortTitlesFindTheNameThatBeginsWithThem() {
    String text =
        "Salto 3 days, Colonia 2 days, Minas 2 days.\n\n| | Sal | Col | Min |\n|---|---|---|---|\n"
            + "| Sal | | x | |\n| Col | x | | x |\n| Min | | x | |\n";
    assertThat(values(cells(text, TRIP).get(0))).contains("Salto", "Colonia");
  }

  @Test
  void hoursOverMarksBecomeRanges() {
    String text = "x = taken\n\n| | 9:00 | 9:30 |\n|---|---|---|\n| Noor | x | |\n| Otto | | x |\n";
    Clause last = cells(text, CALENDAR).get(1);
    assertThat(last.shape()).contains("row N1 column R1 cell x = taken");
    ClockRange range = (ClockRange) values(last).get(1);
    assertThat(range.from().minutes()).isEqualTo(570);
    assertThat(range.to().minutes()).isEqualTo(600);
  }

  @Test
  void timesAtTheSideAndPeopleOverTheColumns() {
    String text = "| busy | Noor | Otto |\n|---|---|---|\n| 9-10 | x | |\n| 11-12 | | x |\n";
    assertThat(cells(text, CALENDAR)).hasSize(2);
    assertThat(cells(text, CALENDAR))
        .allMatch(c -> c.shape().contains("busy: row R1 column N1 cell x"));
  }

  @Test
  void daysInNeighbouringCellsStayApart() {
    String text = "name;Mon;Tue\nNoor;9-10;11-12\nOtto;10-11;8-9\n";
    assertThat(cells(text, CALENDAR)).hasSize(4);
    assertThat(cells(text, CALENDAR)).allMatch(c -> c.shape().endsWith("row N1 column W1 cell R1"));
  }

  @Test
  void aTableWithoutHeaderIsReadRowByRow() {
    String text = "Noor,Mon,9:00-10:00\nOtto,Tue,9:00-9:30\nBea,Tue,11:00-12:00\n";
    assertThat(Clauses.of(text, CALENDAR))
        .extracting(Clause::shape)
        .allMatch(s -> s.endsWith("> N1, W1, R1"));
  }

  @Test
  void formsAreNoTables() {
    String text = "Base: Mill          Leaves: 8:30\nName: Noor          Place: Quay\n";
    assertThat(Clauses.of(text, MEETING)).noneMatch(c -> c.shape().contains("base: mill:"));
  }

  @Test
  void linesOfNumbersAreNoGrid() {
    String text = "Mill/Quay 20\nMill/Unit 7 15\nQuay/Barn 30\nBarn/Unit 9 12\n";
    assertThat(cells(text, MEETING)).isEmpty();
  }

  @Test
  void codesOfATableAreReadInProseToo() {
    String text =
        "Minutes:\n| | A | B |\n|---|---|---|\n| **A** (Annex) | 0 | 7 |\n"
            + "| **B** (Barn) | 9 | 0 |\n\nStart A, 10:30. A long day.\n";
    List<Clause> start =
        Clauses.of(text, MEETING).stream().filter(c -> c.shape().contains("start")).toList();
    assertThat(start).hasSize(1);
    assertThat(values(start.get(0))).contains("Annex");
  }

  @Test
  void figuresInNeighbouringCellsAreNoRange() {
    String text =
        "     Mill  Quay  Barn\nMill    -     14    9\nQuay    7     -    19\nBarn   12    8     -\n";
    assertThat(cells(text, MEETING)).hasSize(6);
    assertThat(cells(text, MEETING)).allMatch(c -> c.shape().endsWith("row N1 column N2 cell M1"));
  }

  @Test
  void aCellIsWhatTheOthersOfItsColumnAre() {
    String text =
        "town,days,fixed\nSalto,5,2-3\nMinas,4,7\nColonia,2,\n\n"
            + "from,to,two_way\nSalto,Minas,Y\nMinas,Colonia,N\nSalto,Colonia,Y\n";
    List<String> shapes = Clauses.of(text, TRIP).stream().map(Clause::shape).toList();
    assertThat(shapes.get(1)).contains("town: N1; days: M1; fixed: Y1");
    assertThat(shapes).anyMatch(s -> s.contains("from: N1; to: N2; two _ way: n"));
  }

  @Test
  void pairsWithoutHeaderAllStay() {
    String text = "Direct:\nSalto,Minas\nMinas,Colonia\nColonia,Salto\n";
    assertThat(Clauses.of(text, TRIP)).filteredOn(c -> c.shape().endsWith("> N1, N2")).hasSize(3);
  }

  @Test
  void codesForTimesAreSpeltOut() {
    String text =
        "AM = 8:00-10:00, PM = 13:00-15:00\n\n| who | Mon | Tue |\n|---|---|---|\n"
            + "| Noor | AM, PM | PM |\n| Otto | PM | AM |\n";
    assertThat(cells(text, CALENDAR)).hasSize(4);
    assertThat(cells(text, CALENDAR)).allMatch(c -> c.shape().endsWith("row N1 column W1 cell R1"));
  }

  @Test
  void emptyDaysOfAPersonAreReadToo() {
    String text = "| | Mon | Tue |\n|---|---|---|\n| Noor | 9-10 | - |\n| Otto | | 11-12 |\n";
    assertThat(cells(text, CALENDAR))
        .extracting(Clause::shape)
        .containsExactly(
            "> row N1 column W1 cell R1",
            "> row N1 column W1 cell -",
            "> row N1 column W1 cell empty",
            "> row N1 column W1 cell R1");
  }

  @Test
  void aLastCellThatIsEmptyEndsWithItsPipe() {
    String text =
        "minutes on foot\n     | Barn | Mill\nMill | 7    |\nQuay | 9    | 4\n\nThe end.\n";
    assertThat(cells(text, MEETING)).hasSize(3);
    assertThat(cells(text, MEETING)).allMatch(c -> c.shape().contains("between N1 and N2 cell M1"));
  }

  @Test
  void whoWritesIsInACellOnlyWhereItsTitleSaysSo() {
    String text =
        "I asked round when people are out\n\nwho;Mon;Tue\nNoor;9-10;11-12\nOtto;10-11;8-9\n";
    assertThat(cells(text, CALENDAR)).hasSize(4).noneMatch(Clause::firstPerson);
    assertThat(Clauses.of(text, CALENDAR).get(0).firstPerson()).isTrue();
  }
}
