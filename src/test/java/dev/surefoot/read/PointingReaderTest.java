package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader with a scripted model: what the program does with what the model points at. */
class PointingReaderTest {

  private static final String REQUEST =
      "Find 30 minutes on Monday or Tuesday between 9:00 and 17:00.\nOtto is out on Monday 9:00-11:00.\nEverybody is at lunch 12 to 1.\nOnly if it is sunny.";

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private static ScriptedModel model() {
    return new ScriptedModel(
        "reader",
        p ->
            p.text().contains("sunny")
                ? "other"
                : p.text().contains("lunch")
                    ? "busy * - R1"
                    : p.text().contains("out on")
                        ? "busy N1 W1 R1"
                        : "duration U1; days W1; work_hours R1");
  }

  private Reading read(String request, ShapeMemory memory) {
    return new PointingReader(memory).read(request, List.of(), List.of(calendar), model());
  }

  @Test
  void factsCarryValuesAndWords() {
    Reading reading = read(REQUEST, ShapeMemory.fresh());
    assertThat(reading.doubts()).isEmpty();
    Constraint busy = reading.spec().of("busy").get(0);
    assertThat(busy.slots())
        .isEqualTo(Map.of("person", "Otto", "day", "Monday", "from", 540, "to", 660));
    assertThat(busy.strength()).isEqualTo(Strength.HARD);
    assertThat(java.util.Objects.requireNonNull(busy.quote()).text())
        .isEqualTo("Otto is out on Monday 9:00-11:00");
    assertThat(reading.spec().of("days").get(0).slot("days"))
        .isEqualTo(List.of("Monday", "Tuesday"));
  }

  @Test
  void everybodyAndEveryDayAreSpelledOut() {
    assertThat(read(REQUEST, ShapeMemory.fresh()).spec().of("busy")).hasSize(3);
  }

  @Test
  void whatIsSaidOfEachHoldsForTheOthersOnly() {
    Domain meeting = DomainLoader.load(Path.of(""), "meeting");
    ScriptedModel model =
        new ScriptedModel(
            "each",
            p ->
                p.text().contains("each")
                    ? "min_duration N1 U1; min_duration * U2"
                    : "window N1 N2 R1");
    String text =
        "Otto is at Old Mill from 9:00 to 11:00.\nNoor is at Town Hall from 10:00 to 12:00.\n"
            + "Pia is at Green Park from 13:00 to 15:00.\n"
            + "Otto needs 50 minutes, the others 20 minutes each.";
    List<Constraint> lengths =
        new PointingReader(ShapeMemory.fresh())
            .read(text, List.of(), List.of(meeting), model)
            .spec()
            .of("min_duration");
    assertThat(lengths)
        .extracting(c -> c.slot("person") + " " + c.number("minutes"))
        .containsExactlyInAnyOrder("Otto 50", "Noor 20", "Pia 20");
  }

  @Test
  void whatTheDomainCannotSayIsNamed() {
    assertThat(read(REQUEST, ShapeMemory.fresh()).spec().notTaken())
        .extracting("text")
        .containsExactly("Only if it is sunny");
  }

  @Test
  void aValueLeftOverIsAskedAbout() {
    ScriptedModel careless =
        new ScriptedModel("careless", p -> p.text().contains("out on") ? "free N1 W1" : "none");
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read("Otto is out on Monday 9:00-11:00.", List.of(), List.of(calendar), careless);
    assertThat(reading.doubts()).isNotEmpty();
    assertThat(reading.doubts().get(0).question()).contains("9:00-11:00");
  }

  @Test
  void rememberedShapesCostNoCall(@TempDir Path folder) {
    Path file = folder.resolve("shapes.jsonl");
    assertThat(read(REQUEST, ShapeMemory.in(file)).modelCalls()).isPositive();
    assertThat(read(REQUEST.replace("Otto", "Ana"), ShapeMemory.in(file)).modelCalls()).isZero();
  }

  @Test
  void memoryHoldsNoNameAndSurvivesATornLine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("shapes.jsonl");
    read(REQUEST, ShapeMemory.in(file));
    assertThat(Files.readString(file)).doesNotContain("Otto", "otto");
    Files.writeString(file, Files.readString(file) + "{\"key\": \"torn");
    assertThat(read(REQUEST, ShapeMemory.in(file)).modelCalls()).isZero();
  }

  @Test
  void openHoursAreMovedIntoTheWorkingDay() {
    String evening =
        "Find 20 minutes on Friday between 2pm and 10pm.\nOtto is out on Friday 8 to 9.";
    ScriptedModel model =
        new ScriptedModel(
            "r",
            p ->
                p.text().contains("out on")
                    ? "busy N1 W1 R1"
                    : "duration U1; days W1; work_hours R1");
    Reading reading =
        new PointingReader(ShapeMemory.fresh()).read(evening, List.of(), List.of(calendar), model);
    assertThat(reading.spec().of("busy").get(0).number("from")).isEqualTo(20 * 60);
  }

  @Test
  void aRequestForNoDomainIsAskedAbout() {
    Domain trip = DomainLoader.load(Path.of(""), "trip");
    ScriptedModel model = new ScriptedModel("router", p -> "other");
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read("Write me a poem.", List.of(), List.of(calendar, trip), model);
    assertThat(reading.doubts().get(0).choices())
        .hasSize(2)
        .anySatisfy(c -> assertThat(c).startsWith("trip: "));
  }

  @Test
  void aBookIsRefused() {
    assertThatThrownBy(() -> read("word ".repeat(20_000), ShapeMemory.fresh()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100000")
        .hasMessageContaining("Maybe");
  }
}
