package dev.surefoot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainLoaderTest {

  private static final Path FOURTH = Path.of("src/test/resources/fourth");
  private static final Path FIFTH = Path.of("src/test/resources/fifth");

  @TempDir Path root;

  @Test
  void loadsTheDomainsOfTheProject() {
    assertThat(DomainLoader.loadAll(Path.of("."))).containsKeys("calendar", "meeting", "trip");
  }

  @Test
  void whatIsLookedUpIsNotSaid() {
    Domain outing = DomainLoader.load(FIFTH, "cafes");
    assertThat(outing.said().keySet()).containsExactly("town", "home", "dates", "spend", "food");
    assertThat(outing.lookedUp("cafe")).isTrue();
    assertThat(outing.lookedUp("town")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"strength: either", "required: true", "ask: Which one?"})
  void whatIsLookedUpIsNeitherWishedNorAskedFor(String other) throws IOException {
    DomainException e =
        failure("domains/rooms/domain.yaml", "strength: soft", "looked_up: true\n    " + other);
    assertThat(e).hasMessageContaining("neither wished nor asked for");
  }

  @Test
  void anUnknownDomainIsNamedWithTheNearest() {
    DomainException e = failure(() -> DomainLoader.load(FOURTH, "romms"));
    assertThat(e).hasMessageContaining("'romms'").hasMessageContaining("Maybe 'rooms' was meant.");
  }

  /** Each line replaces a text of the file and expects an error on the line where it stood. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "clock: minutes;clock: hours;'hours' is not one of [minutes, days]",
        "required: true;requierd: true;Maybe 'required' was meant.",
        "required: true;required: yes;'yes' is neither true nor false",
        "required: true;`hints: {loud: [early]}`;loud hints only where it holds names alone",
        "{from: time, to: time};{from: tme, to: time};'tme' is no slot type",
        "{from: time, to: time};{from: time day, to: time};'time day' is no slot type",
        "{from: time, to: time};{from: time, start: time};'start' is reserved",
        "{from: time, to: time};{from: time};'{to}' has no slot to stand for",
        "once_per: [room];once_per: [rom];Maybe 'room' was meant.",
        "strength: either;strength: ether;Maybe 'either' was meant.",
        "`levels: [wish, late]`;`levels: [late]`;lacks 'wish'",
        "effect: reversible;effect: cheap;'cheap' is not one of",
        "each: talk;each: tlk;Maybe 'talk' was meant.",
        "tool: hold;tool: hald;Maybe 'hold' was meant.",
        "from: spec.hours.from;form: spec.hours.from;Maybe 'from' was meant.",
        "end: start + c.minutes;ende: start + c.minutes;unknown key",
        "`  before:`;`  talk:`;'talk' stands twice",
        "`  before:`;`  Before!:`;'Before!' is no name",
        "clock: minutes;clock: [minutes;not YAML",
        "`tools:`;`tools: nothing\\nlinks:`;keys with values are wanted, not 'nothing'",
      })
  void errorsNameFileLineAndRemedy(String text, String other, String problem) throws IOException {
    assertThat(failure("domains/rooms/domain.yaml", text, other)).hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "id: clash;id: hours;'hours' stands twice",
        "scope: pair;scope: pairs;Maybe 'pair' was meant.",
        "level: wish;level: wich;Maybe 'wish' was meant.",
        "weight: 3;weight: 0;'0' is no whole number",
        "weight: 3;weight: 1000000000;'1000000000' is no whole number from 1 to 999999",
        "kind: likes;kind: like;Maybe 'likes' was meant.",
        "strength: hard;strength: either;a rule is hard or soft",
        "strength: soft;strength: hard;a hard rule has no level",
        "`    measure: step`;`    require: \"true\"\n    measure: step`;needs either",
      })
  void errorsInRulesNameFileLineAndRemedy(String text, String other, String problem)
      throws IOException {
    assertThat(failure("verifier-rules/rooms/rules.yaml", text, other))
        .hasMessageContaining(problem);
  }

  @Test
  void aMissingFileAnEmptyOneAndBinaryAreErrors() throws IOException {
    copy("domains/rooms/domain.yaml");
    assertThat(failure(() -> DomainLoader.load(root, "rooms"))).hasMessageContaining("rules.yaml");
    Path rules = root.resolve("verifier-rules/rooms/rules.yaml");
    Files.createDirectories(rules.getParent());
    Files.writeString(rules, "");
    assertThat(failure(() -> DomainLoader.load(root, "rooms"))).hasMessageContaining("is empty");
    Files.write(rules, new byte[] {0, 1, (byte) 0xff, (byte) 0xfe});
    assertThat(failure(() -> DomainLoader.load(root, "rooms"))).hasMessageContaining("rules.yaml");
    assertThat(failure(() -> DomainLoader.loadAll(root.resolve("nowhere"))))
        .hasMessageContaining("cannot be listed");
  }

  private DomainException failure(String file, String text, String other) throws IOException {
    copy("domains/rooms/domain.yaml");
    copy("verifier-rules/rooms/rules.yaml");
    String good = Files.readString(root.resolve(file));
    int at = good.indexOf(text);
    assertThat(at).as(text).isNotNegative();
    int line = good.substring(0, at).split("\n", -1).length;
    String bad =
        good.substring(0, at) + other.replace("\\n", "\n") + good.substring(at + text.length());
    Files.writeString(root.resolve(file), bad, StandardCharsets.UTF_8);
    DomainException e = failure(() -> DomainLoader.load(root, "rooms"));
    assertThat(e.file()).endsWith(file);
    assertThat(e.line()).as(e.getMessage()).isBetween(line - 6, line + 1);
    assertThat(e.getMessage()).contains(":" + e.line() + ":").contains("\nMaybe ");
    return e;
  }

  private void copy(String file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), Files.readString(FOURTH.resolve(file)));
  }

  private static DomainException failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call);
  }
}
