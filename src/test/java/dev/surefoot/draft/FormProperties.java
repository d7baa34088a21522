package dev.surefoot.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;

/** Whatever a model answers is data. */
class FormProperties {

  private static final TestProblem VISITS = TestProblem.sequence(true, "Ida", "Bram", "Cleo");

  @Property
  void anyTextGivesEachVisitAtMostOnce(@ForAll String answer) {
    List<Step> steps = sequence().parse(answer, new ArrayList<>());
    assertThat(steps).extracting(Step::id).doesNotHaveDuplicates();
  }

  @Property
  void anyNamesInAnyOrderAreTimedWithoutOverlap(
      @ForAll @Size(max = 8) List<@net.jqwik.api.constraints.IntRange(max = 2) Integer> order) {
    String answer =
        String.join("\n", order.stream().map(List.of("Ida", "Bram", "Cleo")::get).toList());
    List<String> notes = new ArrayList<>();
    List<Step> steps = sequence().parse(answer, notes);
    assertThat(steps.size() + notes.size()).isEqualTo(order.size());
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).start()).isGreaterThanOrEqualTo(steps.get(i - 1).end());
    }
  }

  @Property
  void anyTextIsAtMostOneChoice(
      @ForAll @AlphaChars @Chars({',', ' ', ':', '0', '9', '\n'}) String answer) {
    Problem.Choose choose =
        (Problem.Choose)
            TestProblem.choose(TestProblem.step("meet", "day", "Monday", 540)).decision();
    Form form = new ChooseForm(choose, dev.surefoot.domain.Domain.Clock.MINUTES);
    assertThat(form.parse(answer, new ArrayList<>())).hasSizeLessThanOrEqualTo(1);
  }

  private static Form sequence() {
    return new SequenceForm((Problem.Sequence) VISITS.decision());
  }
}
