package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journeys in the example tables and in broken ones. */
class TablesTest {

  private static final Path EXAMPLES = Path.of("domains/travel/tables");

  @TempDir private Path folder;
  private final Console console = new Console();

  @AfterEach
  void neverAStackTrace() {
    assertThat(console.err()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private int run(String... args) {
    return console.run(DayOuts.reader(), new byte[0], false, args);
  }

  private String journey(String origin, String place, String to, String more) throws IOException {
    Path file = folder.resolve("journey.json");
    Files.writeString(
        file,
        """
        {"domain": "travel", "constraints": [
          {"id": "o", "kind": "origin", "slots": {"city": "%s"}, "strength": "hard"},
          {"id": "p", "kind": "destination", "slots": {"place": "%s"}, "strength": "hard"},
          {"id": "d", "kind": "dates", "slots": {"from": "2027-03-15", "to": "%s"}, "strength": "hard"}%s]}
        """
            .formatted(origin, place, to, more));
    return file.toString();
  }

  private Path copied() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".py")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void whatIsLookedUpIsShownWithTheNameOfTheTables() throws IOException {
    String journey = journey("Greystead", "Westmark", "2027-03-19", "");
    assertThat(run("plan", "--data", journey, "--show-spec")).isZero();
    assertThat(console.out())
        .contains("the journey goes to Westmark")
        .doesNotContain("is a city to stay in")
        .contains("Looked up in the example tables")
        .contains("city: 3 found by 1 call of 'cities', state = Westmark")
        .contains("hotel: 24 found by 3 calls of 'hotels', first city = Port Ellery")
        .contains("distance.csv: 22 rows lack a field and are left out.");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aCityThatIsAStateTooIsTheStateOnLongJourneys() throws IOException {
    assertThat(
            run("plan", "--show-spec", "--data", journey("Quillby", "Calloway", "2027-03-17", "")))
        .isZero();
    assertThat(console.out()).contains("city: 1 found by 1 call of 'cities', city = Calloway");
    console.forgetOut();
    assertThat(
            run("plan", "--show-spec", "--data", journey("Quillby", "Calloway", "2027-03-19", "")))
        .isZero();
    assertThat(console.out()).contains("city: 3 found by 1 call of 'cities', state = Calloway");
  }

  @Test
  void theOutcomeSaysWhatWasLookedUp() throws IOException {
    String journey = journey("Greystead", "Port Ellery", "2027-03-17", "");
    assertThat(run("plan", "--data", journey, "--draft", "none", "--json")).isZero();
    JsonObject json = JsonParser.parseString(console.out()).getAsJsonObject();
    assertThat(json.getAsJsonObject("looked_up").get("tables").getAsString())
        .isEqualTo("example tables");
    assertThat(json.getAsJsonObject("spec").getAsJsonArray("constraints")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Graystead | Port Ellery | 2027-03-17 | No table knows the city 'Graystead', where the journey starts. Maybe 'Greystead' was meant.",
        "Greystead | Port Elery | 2027-03-17 | No table knows a city or state 'Port Elery'. Maybe 'Port Ellery' was meant.",
        "Greystead | Atlantis | 2027-03-17 | No table knows a city or state 'Atlantis'. Maybe it is in other tables than the example tables.",
        "Greystead | x'; DROP TABLE cities | 2027-03-17 | No table knows a city or state 'x'; DROP TABLE cities'",
        "Greystead | Port Ellery | 2027-03-11 | ends on March 11, 2027, before it begins on March 15, 2027",
        "Greystead | Port Ellery | 2027-04-24 | 14 days",
      })
  void whatCannotBePlannedIsAskedAbout(String origin, String place, String to, String question)
      throws IOException {
    String journey = journey(origin, place, to, "");
    assertThat(run("plan", "--data", journey, "--draft", "none")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out()).contains("One question first").contains(question);
  }

  @Test
  void nobodyTravelling() throws IOException {
    String nobody =
        ", {\"id\": \"n\", \"kind\": \"people\", \"slots\": {\"count\": 0}, \"strength\": \"hard\"}";
    String journey = journey("Greystead", "Port Ellery", "2027-03-17", nobody);
    assertThat(run("plan", "--data", journey, "--draft", "none")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out()).contains("A journey for 0 people is none.");
  }

  @Test
  void tablesThatAreNotThereOrLackSomething() throws IOException {
    String journey = journey("Greystead", "Port Ellery", "2027-03-17", "");
    String[] plan = {"plan", "--data", journey, "--draft", "none", "--tables", "nowhere"};
    assertThat(run(plan)).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("There is no folder 'nowhere' with tables.\nMaybe ");
    Path tables = copied();
    plan[6] = tables.toString();
    Path hotels = tables.resolve("accommodations.csv");
    Files.writeString(hotels, Files.readString(hotels).replaceFirst("room type", "room"));
    assertThat(run(plan)).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err())
        .contains("accommodations.csv' has no column 'room type'; it has ['', 'NAME', 'room',")
        .contains("Maybe say in a file tables.yaml beside it what its columns are called.");
    Files.delete(hotels);
    console.forgetErr();
    assertThat(run(plan)).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("has no file 'accommodations.csv'; it holds [");
  }

  @Test
  void brokenRowsAreWarnedOfAndTheRestIsUsed() throws IOException {
    String journey = journey("Greystead", "Port Ellery", "2027-03-17", "");
    Path tables = copied();
    Path hotels = tables.resolve("accommodations.csv");
    Files.writeString(
        hotels,
        Files.readString(hotels)
            + "96,\"Half a row,Private room,50.0\n"
            + "97,Palace,Private room,1000000000,1.0,5.0,No pets,2,Port Ellery\n");
    assertThat(run("plan", "--data", journey, "--show-spec", "--tables", tables.toString()))
        .isZero();
    assertThat(console.out()).contains("Looked up in the tables in ").contains("hotel: 8 found");
    assertThat(console.err())
        .contains("accommodations.csv: 2 broken rows left out: line 98 (a quote is not closed")
        .contains("line 99 ('price': 1000000000 is no sum in whole dollars from 0 to");
  }
}
