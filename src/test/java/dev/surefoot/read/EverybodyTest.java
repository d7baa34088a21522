package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.point.Answer;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Pointing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whom a statement about everybody is about. */
class EverybodyTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private List<String> out(String words) {
    String text =
        "Otto, Noor and Ines are out on Monday 9:00-10:00. I'm out on Monday 9:00-10:00.\n" + words;
    List<Clause> clauses = Clauses.of(text, Field.sought(calendar));
    List<String> answers = List.of("busy N1 W1 R1", "busy I W1 R1", "cannot * W1 whole_day -");
    List<Stated> stated = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Clause clause = clauses.get(i);
      Objects.requireNonNull(Answer.facts(calendar, clause, Pointing.read(answers.get(i))))
          .forEach(f -> stated.add(new Stated(f, clause.quote())));
    }
    return Assembly.of(calendar, stated, List.of()).of("cannot").stream()
        .map(c -> String.valueOf(c.slots().get("person")))
        .toList();
  }

  @Test
  void whoeverIsLeftOutIsNotMeant() {
    assertThat(out("Everyone is away on Friday."))
        .containsExactlyInAnyOrder("Otto", "Noor", "Ines", "I");
    assertThat(out("Everyone but Noor is away on Friday."))
        .containsExactlyInAnyOrder("Otto", "Ines", "I");
    assertThat(out("All except me are away on Friday."))
        .containsExactlyInAnyOrder("Otto", "Noor", "Ines");
    assertThat(out("The three of them are away on Friday."))
        .containsExactlyInAnyOrder("Otto", "Noor", "Ines");
  }
}
