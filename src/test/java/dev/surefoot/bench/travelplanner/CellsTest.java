package dev.surefoot.bench.travelplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.bench.travelplanner.Cells.Named;
import dev.surefoot.bench.travelplanner.Cells.Route;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void baseIsWhatStandsBeforeTheState() {
    assertThat(Cells.base("Bree(Dale)")).isEqualTo("Bree");
    assertThat(Cells.base("Bree")).isEqualTo("Bree");
    assertThat(Cells.base("Bree(")).isEqualTo("Bree(");
  }

  @Test
  void routeEndsAtAComma() {
    assertThat(Cells.route("Flight Number: F1, from St. Avon to Bree Falls, Departure"))
        .isEqualTo(new Route("St. Avon", "Bree Falls"));
    assertThat(Cells.route("from Torto to Bree(Dale)")).isEqualTo(new Route("Torto", "Bree(Dale)"));
    assertThat(Cells.route("Bree")).isNull();
  }

  @Test
  void theCityStandsBehindTheLastComma() {
    assertThat(Cells.named("Eat, Drink, Sleep, Bree(Dale)"))
        .isEqualTo(new Named("Eat, Drink, Sleep", "Bree"));
    assertThat(Cells.named("Inn")).isEqualTo(new Named("-", "-"));
    assertThat(Cells.named("Two\nlines, Bree"))
        .as("as Python's dot reads it")
        .isEqualTo(new Named("lines", "Bree"));
  }

  @Test
  void theLastSightIsLostWithoutSemicolon() {
    assertThat(Cells.sights("Mill, Bree;Pier, Bree;")).containsExactly("Mill, Bree", "Pier, Bree");
    assertThat(Cells.sights("Mill, Bree;Pier, Bree")).containsExactly("Mill, Bree");
    assertThat(Cells.sights("Mill, Bree")).isEmpty();
  }
}
