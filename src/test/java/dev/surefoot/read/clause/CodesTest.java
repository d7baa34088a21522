package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes, sums and corners of tables, and where a journey begins. */
class CodesTest {

  private static final Set<Type> TRIP = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  private static List<Clause> clauses(String text) {
    return Clauses.of(text, TRIP);
  }

  @Test
  void codesOfALegendAreNamesEverywhere() {
    List<Clause> clauses =
        clauses("Key: PTH Perth, QTO Quito.\nPTH 4 days, QTO 3 days.\nLines: PTH>QTO / QTO>PTH\n");
    assertThat(clauses)
        .flatExtracting(Clause::tags)
        .filteredOn(t -> t.mention().type() == Type.NAME)
        .extracting(t -> t.mention().values().get(0))
        .containsOnly("Perth", "Quito");
  }

  @Test
  void linksAreNoLegend() {
    String text =
        "city | days\nLima | 4\nQuito | 3\nCali | 2\n\nLinks:\nQuito = Lima\nQuito = Cali\n";
    assertThat(clauses(text))
        .flatExtracting(Clause::tags)
        .filteredOn(t -> t.mention().type() == Type.NAME)
        .extracting(t -> t.mention().values().get(0))
        .containsExactly("Lima", "Quito", "Cali", "Quito", "Lima", "Quito", "Cali");
  }

  @Test
  void whoHasRelativesIsNotShortForThem() {
    String text = "who,where,min\nBram,Perth,20\nLea,Perth,30\nBram's aunt,Quito,15\n";
    Set<Type> wanted = EnumSet.of(Type.NAME, Type.NOUN, Type.DURATION);
    assertThat(Clauses.of(text, wanted))
        .flatExtracting(Clause::tags)
        .extracting(t -> t.mention().values().get(0))
        .contains("Bram", "Bram's aunt");
  }

  @Test
  void aLineThatSumsUpIsNoPlace() {
    List<Clause> clauses = clauses("city,days\nPerth,4\nQuito,3\nRabat,2\nTotal,9\n");
    assertThat(clauses).filteredOn(c -> c.shape().contains("total")).hasSize(1);
  }

  @Test
  void anEmptyCornerIsACell() {
    String text =
        "Lines (x = yes)\n        | Perth | Quito | Rabat\nPerth   |   -   |   x   |   -\n"
            + "Quito   |   x   |   -   |   x\nRabat   |   -   |   x   |   -\n";
    assertThat(clauses(text)).filteredOn(c -> c.shape().contains("cell x")).hasSize(4);
  }

  @Test
  void namesOfACellStayApart() {
    String text =
        "From | To\nPerth | Quito\nQuito | Perth, Rabat\nRabat | Quito\n"
            + "We visit Perth, then Quito, then Rabat.";
    assertThat(clauses(text))
        .flatExtracting(Clause::tags)
        .flatExtracting(t -> t.mention().values())
        .doesNotContain("Perth, Rabat");
  }
}
