package dev.surefoot.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GathererTest {

  @TempDir Path folder;

  private Tables tables() throws IOException {
    return TableFolder.open(Cafes.DOMAIN, folder, folder.resolve("cache"), "test tables");
  }

  private Gathered gather(Spec spec) throws IOException {
    try (Tables tables = tables()) {
      return new Gatherer(Cafes.DOMAIN, tables).gather(spec);
    }
  }

  @Test
  void factsAreLookedUpAndTyped() throws IOException {
    Cafes.write(folder);
    Gathered gathered = gather(Cafes.spec("Beckum", "2026-05-01", "2026-05-02"));
    assertThat(gathered.spec().of("cafe"))
        .extracting(Constraint::slots)
        .containsExactly(
            cafe("The Kettle", 12, "Cake", "Soup"),
            cafe("Old Oven", 10, "Bread"),
            cafe("Rose, the", 30, "Soup", "Stew"));
    assertThat(gathered.spec().of("way"))
        .extracting(Constraint::slots)
        .containsExactly(
            Map.of("by", "bus", "from", "Aarle", "to", "Beckum", "minutes", 65, "cost", 530),
            Map.of("by", "bus", "from", "Beckum", "to", "Aarle", "minutes", 56, "cost", 49));
    assertThat(gathered.warnings()).isEmpty();
    assertThat(gathered.notes())
        .containsExactly(
            "cafes.csv: 1 rows lack a field and are left out.",
            "ways.csv: 1 rows lack a field and are left out.");
    assertThat(gathered.asked())
        .extracting(Gathered.Asked::sentence)
        .containsExactly(
            "cafe: 3 found by 1 call of 'cafes', town = Beckum",
            "way: 2 found by 2 calls of 'ways', first from = Aarle, to = Beckum",
            "way: there is no table 'trains'");
  }

  private static Map<String, Object> cafe(String name, int cost, String... dishes) {
    return Map.of("name", name, "town", "Beckum", "cost", cost, "dishes", List.of(dishes));
  }

  @Test
  void anOptionalTableIsAskedForEachDay() throws IOException {
    Cafes.write(folder);
    Files.writeString(
        folder.resolve("trains.csv"),
        "from,to,date,departs\nAarle,Beckum,2026-05-01,08:15\nAarle,Beckum,2026-05-03,09:00\n"
            + "Beckum,Aarle,2026-05-02,17:40\n");
    Gathered gathered = gather(Cafes.spec("Beckum", "2026-05-01", "2026-05-02"));
    assertThat(gathered.spec().of("way")).hasSize(4);
    assertThat(gathered.spec().of("way").get(3).slots())
        .containsEntry("day", 2)
        .containsEntry("leaves", 1060);
    assertThat(gathered.asked().get(2).calls()).isEqualTo(4);
  }

  @Test
  void anUnknownNameIsQuotedWithTheNearest() throws IOException {
    Cafes.write(folder);
    SpecException e =
        catchThrowableOfType(
            SpecException.class, () -> gather(Cafes.spec("Bekcum", "2026-05-01", "2026-05-02")));
    assertThat(e)
        .hasMessageContaining("No table knows a cafe in 'Bekcum'.")
        .hasMessageContaining("Maybe 'Beckum' was meant.");
    assertThat(e.faults().get(0).constraint().kind()).isEqualTo("town");
    e =
        catchThrowableOfType(
            SpecException.class, () -> gather(Cafes.spec("Ulan", "2026-05-01", "2026-05-02")));
    assertThat(e).hasMessageContaining("Maybe it is in other tables than the test tables.");
  }

  @Test
  void whatIsDerivedFollowsTheSpec() throws IOException {
    Cafes.write(folder);
    Spec spec = gather(Cafes.spec("Beckum", "2026-02-27", "2026-03-01")).spec();
    Problem problem = Problems.of(Cafes.DOMAIN, spec);
    assertThat(problem.spec().of("day"))
        .extracting(c -> c.slots().toString())
        .containsExactly(
            "{number=1, date=2026-02-27}",
            "{number=2, date=2026-02-28}",
            "{number=3, date=2026-03-01}");
    List<Problem.Slot> slots = ((Problem.Choose) problem.decision()).slots();
    assertThat(slots).hasSize(3).allMatch(s -> s.options().size() == 3);
    assertThat(Problems.of(Cafes.DOMAIN, problem.spec()).spec()).isEqualTo(problem.spec());
  }

  @Test
  void whatIsStatedIsJudgedBeforeAnythingIsLookedUp() {
    Spec backwards = Cafes.spec("Beckum", "2026-05-04", "2026-05-02");
    assertThat(Problems.faults(Cafes.DOMAIN, backwards).get(0).problem())
        .isEqualTo("It ends on May 2, 2026, before it starts on May 4, 2026.");
    assertThat(Problems.faults(Cafes.DOMAIN, Cafes.spec("Beckum", "2026-05-01", "2099-05-02")))
        .hasSize(1);
    assertThat(Problems.faults(Cafes.DOMAIN, Cafes.spec("Beckum", "2026-05-01", "2026-05-02")))
        .isEmpty();
  }

  @Test
  void whatWasFoundIsJudgedToo() throws IOException {
    Cafes.write(folder);
    Spec found = gather(Cafes.spec("Beckum", "2026-05-01", "2026-05-02")).spec();
    List<Constraint> more = new java.util.ArrayList<>(found.constraints());
    more.add(
        new Constraint("s", "spend", Map.of("most", 15), dev.surefoot.spec.Strength.HARD, null));
    Spec poor = new Spec("cafes", more, List.of());
    assertThat(Problems.faults(Cafes.DOMAIN, poor))
        .extracting(f -> f.problem())
        .containsExactly("The cheapest cafe costs 10 a day.");
    assertThat(Problems.faults(Cafes.DOMAIN, Gatherer.stated(Cafes.DOMAIN, poor))).isEmpty();
  }

  @Test
  void specsWithWhatWasLookedUpAreWrittenAndRead() throws IOException {
    Cafes.write(folder);
    Spec spec = gather(Cafes.spec("Beckum", "2026-05-01", "2026-05-02")).spec();
    String json = SpecJson.write(Cafes.DOMAIN, spec);
    assertThat(SpecJson.read(Cafes.DOMAIN, json).value()).isEqualTo(spec);
  }
}
