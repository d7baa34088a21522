package dev.surefoot.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.surefoot.domain.DomainException;
import dev.surefoot.domain.DomainLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors inside expressions name file, line and rule. */
class RuleErrorsTest {

  private static final Path FOURTH = Path.of("src/test/resources/fourth");
  private static final String TEST = "a.end <= b.start || b.end <= a.start";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a.ende <= b.start;undefined field 'ende'",
        "step.end <= 3;undeclared reference to 'step'",
        "linkage(a.room, b.room) > 0;undeclared reference to 'linkage'",
        "a.room <= b.start;no matching overload for '_<=_'",
        "a.end - b.start;gives int, but bool is wanted",
        "spec.rooms.exists(r, true);undefined field 'rooms'",
        "a.end <=;mismatched input",
        "a.room.matches('x');undeclared reference to 'matches'",
        "a.room < b.room;'_<_' on these types is not supported",
        "a.start < 1.5;a constant of type DOUBLE_VALUE is not supported",
      })
  void errorsNameFileLineAndRule(String expression, String problem) throws IOException {
    copy("domains/rooms/domain.yaml");
    copy("verifier-rules/rooms/rules.yaml");
    Path rules = root.resolve("verifier-rules/rooms/rules.yaml");
    String good = Files.readString(rules);
    int line = good.substring(0, good.indexOf(TEST)).split("\n", -1).length;
    Files.writeString(rules, good.replace(TEST, expression));
    var domain = DomainLoader.load(root, "rooms");
    DomainException e = catchThrowableOfType(DomainException.class, () -> Problems.check(domain));
    assertThat(e.line()).isEqualTo(line);
    assertThat(e)
        .hasMessageContaining("rules.yaml:" + line + ": rule 'clash', require")
        .hasMessageContaining(problem)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void placeholdersAreCheckedToo() throws IOException {
    copy("domains/rooms/domain.yaml");
    copy("verifier-rules/rooms/rules.yaml");
    Path rules = root.resolve("verifier-rules/rooms/rules.yaml");
    Files.writeString(rules, Files.readString(rules).replace("{a.title} and", "{a.titel} and"));
    var domain = DomainLoader.load(root, "rooms");
    assertThat(catchThrowableOfType(DomainException.class, () -> Problems.check(domain)))
        .hasMessageContaining("rule 'clash', message")
        .hasMessageContaining("titel");
  }

  private void copy(String file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), Files.readString(FOURTH.resolve(file)));
  }
}
