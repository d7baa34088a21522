package dev.surefoot.tool.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.execute.StepDates;
import dev.surefoot.mcp.Connector;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Spec;
import dev.surefoot.tool.Results;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.Trusted;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools files, good and bad. */
class ToolsTest {

  private static final Connector NOBODY =
      server -> {
        throw new BadInputException("nobody", "x");
      };

  @TempDir private Path folder;
  private final Secrets secrets = new Secrets();

  private Tools open(String yaml) throws IOException {
    Path file = folder.resolve("tools.yaml");
    Files.writeString(file, yaml);
    Map<String, String> variables =
        Map.of("TOKEN", "abcdefgh-token", "ROOMS_TOKEN", "12345678-token");
    return Tools.open(
        file, new Tools.Around(Clock.systemUTC(), variables::get, NOBODY, Traces.none(), secrets));
  }

  @Test
  void namesAreMadeOfTheEntryAndTheTool() throws IOException {
    try (Tools tools =
        open(
            "tools:\n"
                + "  diary: {use: calendar, file: d.ics}\n"
                + "  web: {use: http, hosts: [a.example], methods: [get, post]}\n")) {
      assertThat(tools.actions())
          .extracting(a -> a.descriptor().name())
          .containsExactly("diary.list", "diary.add", "diary.move", "web.get", "web.post");
      assertThat(tools.drift()).isEmpty();
    }
  }

  /** The one in the documentation, without its server, which a person would have to install. */
  @Test
  void theExampleWorks() throws IOException {
    String guide = Files.readString(Path.of("docs", "tools.md"));
    String yaml =
        guide.substring(guide.indexOf("```yaml\n") + 8, guide.indexOf("```\n\n    ./surefoot"));
    String local = yaml.replaceFirst("(?s)servers:\n.*(?=# Who does what)", "");
    Domain calendar = DomainLoader.load(Path.of("."), "calendar");
    Domain meeting = DomainLoader.load(Path.of("."), "meeting");
    try (Tools tools = open(local)) {
      assertThat(tools.actions()).hasSize(10);
      for (Domain domain : List.of(calendar, meeting)) {
        Plan plan = new Plan(domain.name(), List.of());
        Trusted trusted = new Trusted(domain, new Spec(domain.name(), List.of(), List.of()), plan);
        StepDates dates = new StepDates(domain, LocalDate.of(2026, 12, 1));
        assertThat(tools.toolbox(domain, trusted, dates, new Results())).isNotNull();
      }
    }
    assertThatThrownBy(() -> open(yaml)).hasMessageContaining("nobody");
  }

  @Test
  void variablesAreSecrets() throws IOException {
    try (Tools tools =
        open(
            "tools:\n"
                + "  web: {use: http, hosts: [a.example], headers: {Authorization: 'Bearer"
                + " ${TOKEN}'}}\n")) {
      assertThat(secrets.redact("got abcdefgh-token back")).isEqualTo("got [secret] back");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tools: {d: {use: calender, file: x}} | 'calendar' was meant",
        "tools: {d: {use: calendar}} | key 'file' is missing",
        "tools: {d: {use: calendar, file: x, hosts: [a]}} | unknown key",
        "tools: {d: {use: calendar, file: x, zone: Mars}} | Europe/Berlin",
        "tools: {D-1: {use: notes, folder: x}} | 'D-1' is no name",
        "tools: {w: {use: http, hosts: ['*']}} | '*' is no host",
        "tools: {w: {use: http, hosts: [a], timeout: soon}} | 'soon' is no duration",
        "tools: {w: {use: http, hosts: [a], rate: often}} | '10 per minute'",
        "tools: {w: {use: http, hosts: [a], headers: {X: '${NO_SUCH}'}}} | no variable NO_SUCH",
        "servers: {s: {command: [x], url: https://a}} | either 'command' or 'url'",
        "servers: {s: {command: [x], tools: {t: {effect: reversible}}}} | no undo",
        "servers: {s: {url: ftp://x}} | no address",
        "steps: {calendar/book: {say: [Book it]}} | text",
        "steps: {calendar/book: {say: Book it, call: diary.add}} | beside 'call'",
        "{tools: {w: {use: http, hosts: [a]}}, steps: {trip/stay: {call: w.get, read: {price:"
            + " cash}}}} | 'cash' is not one of",
        "{tools: {w: {use: http, hosts: [a]}}, steps: {trip/stay: {call: w.get, read: {price:"
            + " money}}}} | prose: NAME",
        "{tools: {w: {use: http, hosts: [a]}}, steps: {trip/stay: {call: w.get, prose: body, read:"
            + " {status: text}}}} | gives back a field 'status'",
        "steps: {book: nothing} | calendar/book",
        "steps: {calendar/book: {call: diary.add}} | not one of []",
        "toolz: {} | 'tools' was meant"
      })
  void whatIsWrongIsNamed(String yaml, String message) {
    assertThatThrownBy(() -> open(yaml))
        .hasMessageContaining(message)
        .hasMessageContaining("Maybe");
  }

  @Test
  void everyStepOfTheDomainIsSpokenFor() throws IOException {
    Domain meeting = DomainLoader.load(Path.of("."), "meeting");
    Trusted trusted =
        new Trusted(
            meeting, new Spec("meeting", List.of(), List.of()), new Plan("meeting", List.of()));
    StepDates dates = new StepDates(meeting, LocalDate.of(2026, 12, 1));
    String one =
        "tools: {diary: {use: calendar, file: d.ics}}\nsteps:\n  meeting/travel: nothing\n";
    try (Tools tools = open(one)) {
      assertThatThrownBy(() -> tools.toolbox(meeting, trusted, dates, new Results()))
          .hasMessageContaining("'meeting/");
    }
    String wrong =
        one
            + "  meeting/meet: {call: diary.add, args: {summary: '{persn}', start: '{start}', end:"
            + " '{end}'}}\n"
            + "  meeting/begin: nothing\n"
            + "  meeting/rest: nothing\n";
    try (Tools tools = open(wrong)) {
      assertThatThrownBy(() -> tools.toolbox(meeting, trusted, dates, new Results()))
          .hasMessageContaining("{persn}")
          .hasMessageContaining("'person' was meant");
    }
    assertThatThrownBy(
            () ->
                open(
                    "tools: {diary: {use: calendar, file: d.ics}}\n"
                        + "steps:\n"
                        + "  meeting/meet: {call: diary.add, args: {sumary: x}}\n"))
        .hasMessageContaining("'summary' was meant");
  }
}
