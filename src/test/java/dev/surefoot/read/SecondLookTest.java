package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a look at the parts of a doubted clause settles, and what it leaves to the person. */
class SecondLookTest {

  private static final String WHOLE = "from N1 to N2 for P1";

  private final Domain travel = DomainLoader.load(Path.of(""), "travel");

  private Reading read(Map<String, String> answers) {
    ScriptedModel model =
        new ScriptedModel(
            "reader",
            p -> {
              String line = p.text().lines().filter(l -> l.startsWith("> ")).findFirst().orElse("");
              return answers.getOrDefault(line.substring(2).strip(), "none");
            });
    return new PointingReader(ShapeMemory.fresh())
        .read("From Tamarin to Lindow for two people.", List.of(), List.of(travel), model);
  }

  private static String facts(Reading reading) {
    return reading.spec().constraints().stream()
        .map(c -> c.kind() + " " + c.slots().values())
        .collect(Collectors.joining("; "));
  }

  @Test
  void aValueLeftOverIsPlacedByItsPart() {
    Reading reading =
        read(
            Map.of(
                WHOLE,
                "origin N1; destination N2",
                "from N1",
                "origin N1",
                "to N2",
                "destination N2",
                "for P1",
                "people P1"));
    assertThat(reading.doubts()).isEmpty();
    assertThat(facts(reading)).isEqualTo("origin [Tamarin]; destination [Lindow]; people [2]");
  }

  @Test
  void aNumberOfWhatIsCountedIsAValueThatIsNotLeftOut() {
    ScriptedModel model =
        new ScriptedModel(
            "reader",
            p ->
                p.text().contains("from N1") && p.text().contains("in N2")
                    ? "origin N1; destination N2"
                    : p.text().contains("> and seeing M1 cities") ? "cities M1" : "none");
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read("From Tamarin and seeing 2 cities in Lindow.", List.of(), List.of(travel), model);
    assertThat(facts(reading)).isEqualTo("origin [Tamarin]; destination [Lindow]; cities [2]");
  }

  @Test
  void aPartThatContradictsTheWholeSettlesNothing() {
    Reading reading =
        read(
            Map.of(
                WHOLE,
                "origin N1; destination N2",
                "from N1",
                "destination N1",
                "to N2",
                "destination N2",
                "for P1",
                "people P1"));
    assertThat(reading.doubts()).hasSize(1);
  }

  @Test
  void aValueThatItsPartLeavesOverTooIsAskedAbout() {
    Reading reading =
        read(
            Map.of(
                WHOLE,
                "origin N1; destination N2",
                "from N1",
                "origin N1",
                "to N2",
                "destination N2"));
    assertThat(reading.doubts()).hasSize(1);
    assertThat(reading.doubts().get(0).question()).contains("two people");
  }

  @Test
  void whatIsUnclearIsReadInPartsThatLeaveNothingOut() {
    Reading reading =
        read(
            Map.of(
                WHOLE,
                "unclear",
                "from N1",
                "origin N1",
                "to N2",
                "destination N2",
                "for P1",
                "people P1"));
    assertThat(reading.doubts()).isEmpty();
    assertThat(facts(reading)).isEqualTo("origin [Tamarin]; destination [Lindow]; people [2]");
  }

  @Test
  void aWordThatHintsAtMoreIsLookedAtAgain() {
    ScriptedModel model =
        new ScriptedModel(
            "reader",
            p -> {
              String line = p.text().lines().filter(l -> l.startsWith("> ")).findFirst().orElse("");
              return line.contains("N1") && line.contains("P1")
                  ? "destination N1; people P1"
                  : line.contains("dogs")
                      ? "house_rule pets; cheaper everything"
                      : line.contains("N1")
                          ? "destination N1"
                          : line.contains("P1") ? "people P1" : "none";
            });
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read(
                "To Lindow for two people, and dogs have to be welcome.",
                List.of(),
                List.of(travel),
                model);
    assertThat(facts(reading)).isEqualTo("destination [Lindow]; people [2]; house_rule [pets]");
  }

  @Test
  void anOptionOfWhichNoWordIsThereIsNoReadingWhereAnotherIsSpokenOf() {
    Reading belied = readLine("Parties must be allowed.", "house_rule smoking");
    assertThat(belied.doubts()).hasSize(1);
    Reading own = readLine("We puff our pipes indoors.", "house_rule smoking");
    assertThat(facts(own)).isEqualTo("house_rule [smoking]");
    Reading not = readLine("No shared rooms.", "room_type not_shared_room");
    assertThat(facts(not)).isEqualTo("room_type [not shared room]");
  }

  private Reading readLine(String text, String answer) {
    return new PointingReader(ShapeMemory.fresh())
        .read(text, List.of(), List.of(travel), new ScriptedModel("reader", p -> answer));
  }

  @Test
  void aSumGoesBeforeABareNumber() {
    ScriptedModel model =
        new ScriptedModel("reader", p -> p.text().contains("B1") ? "budget B1" : "budget M1");
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read(
                "We have $900 in all. The twins are 12 by now.", List.of(), List.of(travel), model);
    assertThat(facts(reading)).isEqualTo("budget [900]");
  }

  @Test
  void whatIsDemandedIsNotWishedForAsWell() {
    ScriptedModel model =
        new ScriptedModel(
            "reader",
            p -> p.text().contains("prefer") ? "no_transport? flight" : "no_transport flight");
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read("Flights are out. We prefer not to fly.", List.of(), List.of(travel), model);
    assertThat(facts(reading)).isEqualTo("no_transport [flight]");
  }

  @Test
  void partsDoNotSayTheOppositeOfWhatBothReadingsAgreeOn() {
    ScriptedModel model =
        new ScriptedModel(
            "reader",
            p -> {
              String line = p.text().lines().filter(l -> l.startsWith("> ")).findFirst().orElse("");
              boolean first = p.temperature() == 0;
              return line.contains("won't") && line.contains("before")
                  ? "not_in N1 Y1; before " + (first ? "N2 N3" : "N3 N2")
                  : line.contains("Y1")
                      ? "window N1 Y1"
                      : line.contains("before") ? "before N1 N2" : "none";
            });
    Reading reading =
        new PointingReader(ShapeMemory.fresh())
            .read(
                "We won't be in Oslo on days 2 to 4, and Bergen has to come before Voss.",
                List.of(),
                List.of(DomainLoader.load(Path.of(""), "trip")),
                model);
    assertThat(facts(reading)).contains("not_in [Oslo, 2, 4]").doesNotContain("window");
  }
}
