package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.rule.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules agree with what was worked out by hand for the hand-written requests. */
class CorpusTest {

  @BeforeEach
  void corpus() {
    assumeFalse(Corpus.missing(), "SKIPPED: the corpus is not at hand");
  }

  private static Domain domain(String name) {
    return DomainLoader.load(Path.of("."), name);
  }

  @Test
  void asManyPeopleAreMetAsCounted() throws IOException {
    Domain domain = domain("meeting");
    for (Corpus.Case c : Corpus.read(domain)) {
      Problem problem = Problems.of(domain, c.spec());
      var best = BruteForce.best(problem);
      int people = c.spec().of("window").size();
      assertThat(best.feasible()).as(c.id()).isTrue();
      assertThat(people + best.soft().get(0))
          .as(c.id())
          .isEqualTo(c.expect().get("max_meetings_computed").getAsLong());
    }
  }

  @Test
  void exactlyTheListedOrdersAreValid() throws IOException {
    Domain domain = domain("trip");
    for (Corpus.Case c : Corpus.read(domain)) {
      List<List<String>> valid = new ArrayList<>();
      BruteForce.each(
          Problems.of(domain, c.spec()),
          (steps, verdict) -> {
            if (verdict.valid()) {
              valid.add(steps.stream().map(s -> (String) s.args().get("city")).toList());
            }
          });
      assertThat(valid).as(c.id()).containsExactlyInAnyOrderElementsOf(orders(c.expect()));
    }
  }

  private static List<List<String>> orders(JsonObject expect) {
    return expect.getAsJsonArray("all_valid_orders").asList().stream()
        .map(o -> o.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList())
        .toList();
  }

  @Test
  void theEarliestGoodSlotIsTheFirstGoodOption() throws IOException {
    Domain domain = domain("calendar");
    for (Corpus.Case c : Corpus.read(domain)) {
      Problem problem = Problems.of(domain, c.spec());
      List<Step> options = ((Problem.Choose) problem.decision()).slots().get(0).options();
      List<Step> good =
          options.stream()
              .filter(
                  o ->
                      Verifier.verify(problem, problem.complete(List.of(o))).score().soft().get(0)
                          == 0)
              .toList();
      JsonObject slot = c.expect().getAsJsonObject("earliest_good_slot");
      Step first = good.get(0);
      assertThat(first.args().get("day")).as(c.id()).isEqualTo(slot.get("day").getAsString());
      assertThat(Wording.value(first.start(), Type.TIME))
          .as(c.id())
          .isEqualTo("%5s".formatted(slot.get("from").getAsString()).replace(' ', '0'));
      assertThat(good.stream().filter(s -> s.start() % 5 == 0).count())
          .as(c.id())
          .isEqualTo(c.expect().get("feasible_starts_5min").getAsLong());
    }
  }
}
