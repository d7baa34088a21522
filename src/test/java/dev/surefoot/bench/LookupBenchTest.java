package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupBenchTest {

  private static final Domain CAFES =
      DomainLoader.load(Path.of("src/test/resources/fifth"), "cafes");

  @TempDir Path root;

  @Test
  void largerTablesHoldMorePlacesOrMoreInEachPlace() throws IOException {
    Path tables = Files.createDirectories(root.resolve("tables"));
    Files.writeString(tables.resolve("towns.txt"), "Aarle\tNorth\nBeckum\tNorth\n");
    Files.writeString(
        tables.resolve("cafes.csv"),
        "NAME,Town,average cost,Dishes\nKettle,Beckum,9,\"Cake, Tea\"\nOven,Beckum,8,Bread\n");
    Files.writeString(
        tables.resolve("ways.csv"),
        "from,to,duration,distance\nAarle,Beckum,1 hour,60 km\nBeckum,Aarle,1 hour,60 km\n");
    JsonObject summary =
        new LookupBench(CAFES, List.of(spec(), elsewhere()), 1)
            .run(tables, Files.createDirectories(root.resolve("work")), 4);
    assertThat(facts(summary, "as_they_are")).isEqualTo(3 + 2 + 2);
    assertThat(facts(summary, "more_places")).isEqualTo(3 + 2 + 2);
    assertThat(facts(summary, "more_in_each_place")).isEqualTo(3 + 4 * 2 + 2);
    assertThat(Files.readString(root.resolve("work/places/towns.txt")))
        .contains("Beckum 3\tNorth 3");
    assertThat(Files.readAllLines(root.resolve("work/rows/cafes.csv"))).hasSize(9);
  }

  private static int facts(JsonObject summary, String tables) {
    return summary.getAsJsonObject(tables).get("facts").getAsInt();
  }

  private static Spec spec() {
    return spec("Beckum");
  }

  /** Nobody knows it; that is not measured. */
  private static Spec elsewhere() {
    return spec("Ulan");
  }

  private static Spec spec(String town) {
    return SpecJson.read(
            CAFES,
            """
            {"domain": "cafes", "constraints": [
              {"kind": "town", "slots": {"name": "%s"}},
              {"kind": "home", "slots": {"name": "Aarle"}},
              {"kind": "dates", "slots": {"from": "2027-05-01", "to": "2027-05-02"}}]}
            """
                .formatted(town))
        .value();
  }
}
