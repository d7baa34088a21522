package dev.surefoot.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.Source;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Translated expressions give what CEL says. */
class ExpressionTest {

  private static final Domain TRIP = DomainLoader.load(Path.of("."), "trip");
  private static final Compiler COMPILER = new Compiler(TRIP);
  private static final Facts FACTS =
      new Facts(
          TRIP,
          new Spec(
              "trip",
              List.of(
                  fact("total_days", Map.of("days", 6)),
                  fact("stay", Map.of("city", "Oslo", "days", 4)),
                  fact("stay", Map.of("city", "Łódź", "days", 3)),
                  fact("direct", Map.of("from", "Oslo", "to", "Łódź"))),
              List.of()));

  private static Constraint fact(String kind, Map<String, Object> slots) {
    return new Constraint(kind + slots, kind, slots, Strength.HARD, null);
  }

  private static Program compile(String text) {
    return COMPILER.any(new Source(text, "test.yaml", 1, "test"), Variables.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 - 4;3",
        "-7 / 2;-3",
        "-7 % 2;-1",
        "-(3) + abs(-4);1",
        "max(2, 5) - min(2, 5);3",
        "max([4, 9, 2]);9",
        "sum([]);0",
        "range(2, 4);[2, 3, 4]",
        "size(range(3, 2));0",
        "1 < 2 && !(2 <= 1) || false;true",
        "'Łódź' in ['Oslo', 'Łódź'];true",
        "'a' == 'b' ? 1 : 2;2",
        "'a' != 'b';true",
        "index(['x', 'y'], 'y');1",
        "index(['x', 'y'], 'z');-1",
        "size(spec.stay) + spec.stay.size();4",
        "spec.total_days.days;6",
        "has(spec.travel_day_counts_both);false",
        "has(spec.total_days) && has(spec.stay) && !has(spec.window);true",
        "sum(spec.stay.map(s, s.days));7",
        "spec.stay.filter(s, s.days > 3)[0].city;Oslo",
        "spec.stay.exists_one(s, s.days == 3);true",
        "spec.stay.all(s, spec.stay.exists(t, t.days != s.days && t.city != s.city));true",
        "spec.stay.map(s, spec.stay.filter(t, t.days <= s.days).size());[2, 1]",
        "spec.stay.exists(s, spec.stay.all(s, s.days > 3));false",
        "spec.stay.exists(s, s.city == 'Rom' || s.days == 3);true",
        "spec.stay.exists(s, 'Oslo' == s.city && s.days == 3);false",
        "spec.direct.all(d, spec.stay.exists(s, s.days == 3 && s.city == d.to));true",
        "link('Oslo', 'Łódź') + link('Łódź', 'Oslo') + link('x', 'x');-1",
        "linked('Oslo', 'Łódź') && !linked('Łódź', 'Oslo');true",
        "4 in spec.stay.map(s, s.days);true",
        "[spec.total_days.days] == [6];true",
        "[1, 2] + [3] == [1, 2, 3];true",
      })
  void values(String expression, String value) {
    assertThat(String.valueOf(compile(expression).value(FACTS))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "9223372036854775807 + 1;overflow",
        "spec.total_days.days / 0;by zero",
        "max(spec.stay.filter(s, s.days > 9).map(s, s.days));empty list",
        "spec.stay.filter(s, s.days > 9)[0].days;out of bounds",
        "spec.travel_day_counts_both.id;no such fact",
      })
  void failuresNameThePlaceAndTheExpression(String expression, String problem) {
    Program program = compile(expression);
    assertThatThrownBy(() -> program.value(FACTS))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("test.yaml:1")
        .hasMessageContaining(problem)
        .hasMessageContaining("Maybe ");
  }

  @Test
  void placeholdersAreWrittenByType() {
    Message message =
        new Message(
            new Source(
                "{spec.total_days.days} of {7 * 60 + 5 as time} and {5 as duration} $1",
                "f",
                1,
                "m"),
            Variables.NONE,
            COMPILER);
    assertThat(message.text(FACTS)).isEqualTo("6 of 07:05 and 5 min $1");
  }
}
