package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.point.Field;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A second opinion chooses between two readings, and does nothing else. */
class WitnessTest {

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");
  private final Grounding grounding = new Grounding(meeting);
  private final Clause clause =
      Clauses.of("See Otto, then Ana, she comes first.", Field.sought(meeting)).get(0);

  private ReadClause torn() {
    ReadClause read =
        ReadClause.weigh(clause, new ClauseReader.Said("must_meet N1", "must_meet N2"), grounding);
    assertThat(read.question()).isNotNull();
    return read;
  }

  private String heard(ReadClause read, String opinion) {
    ReadClause after = new Witness(c -> Optional.of(opinion), grounding).at(read);
    return after.question() != null
        ? "asked"
        : after.facts().stream().map(f -> f.values().toString()).collect(Collectors.joining());
  }

  @Test
  void theReadingThatIsConfirmedStands() {
    assertThat(heard(torn(), "must_meet N1")).isEqualTo(facts("must_meet N1"));
    assertThat(heard(torn(), "must_meet N2")).isEqualTo(facts("must_meet N2"));
  }

  private String facts(String answer) {
    return ReadClause.weigh(clause, new ClauseReader.Said(answer, answer), grounding)
        .facts()
        .stream()
        .map(f -> f.values().toString())
        .collect(Collectors.joining());
  }

  @Test
  void aThirdReadingSettlesNothing() {
    assertThat(heard(torn(), "before N1 N2")).isEqualTo("asked");
    assertThat(heard(torn(), "must_meet N9")).isEqualTo("asked");
    assertThat(heard(torn(), "none")).isEqualTo("asked");
  }

  @Test
  void rolesAreNotTheWitnesssToSettle() {
    ReadClause read =
        ReadClause.weigh(clause, new ClauseReader.Said("before N1 N2", "before N2 N1"), grounding);
    assertThat(read.question()).isNotNull();
    assertThat(heard(read, "before N1 N2")).isEqualTo("asked");
  }

  @Test
  void withoutAWitnessThePersonIsAsked() {
    assertThat(new Witness(c -> Optional.empty(), grounding).at(torn()).question()).isNotNull();
  }

  @Test
  void whatIsCertainIsNotAskedAbout() {
    ReadClause read =
        ReadClause.weigh(clause, new ClauseReader.Said("before N1 N2", "before N1 N2"), grounding);
    assertThat(
            new Witness(
                    c -> {
                      throw new AssertionError("asked");
                    },
                    grounding)
                .at(read))
        .isEqualTo(read);
  }

  @Test
  void whoSaysNothingDoesNotConfirmThatNothingIsStated() {
    ReadClause read =
        ReadClause.weigh(clause, new ClauseReader.Said("none", "must_meet N2"), grounding);
    assertThat(read.question()).isNotNull();
    assertThat(new Witness(c -> Optional.empty(), grounding).at(read).question()).isNotNull();
    assertThat(heard(read, "must_meet N9")).isEqualTo("asked");
    assertThat(heard(read, "none")).isEmpty();
  }
}
