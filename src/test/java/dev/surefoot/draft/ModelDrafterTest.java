package dev.surefoot.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.ModelException;
import dev.surefoot.model.Prompt;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Drafts by a scripted model. */
class ModelDrafterTest {

  @Test
  void anOrderBecomesTimedSteps() {
    Draft draft = draft(TestProblem.sequence(true, "Ida", "Bram", "Cleo"), "Cleo\nIda\n");
    assertThat(draft.plan().steps())
        .extracting(Step::id, Step::start)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Cleo", 540),
            org.assertj.core.groups.Tuple.tuple("Ida", 600));
    assertThat(draft.notes()).isEmpty();
    assertThat(draft.modelCalls()).isOne();
    assertThat(draft.modelTokens()).isEqualTo(12);
  }

  @Test
  void repeatedAndUnknownNamesAreDroppedWithANote() {
    Draft draft = draft(TestProblem.sequence(true, "Ida", "Bram"), "Ida\nIda\nZoe\nBram");
    assertThat(draft.plan().steps()).extracting(Step::id).containsExactly("Ida", "Bram");
    assertThat(draft.notes()).hasSize(2);
    assertThat(draft.notes().get(0)).contains("'Ida' twice");
    assertThat(draft.notes().get(1)).contains("'Zoe'");
  }

  @Test
  void aChoiceMayNameAStartThatNoOptionHas() {
    Problem problem =
        TestProblem.choose(
            TestProblem.step("meet", "day", "Monday", 540),
            TestProblem.step("meet", "day", "Tuesday", 600));
    Draft draft = draft(problem, "Tuesday, 14:15\n");
    assertThat(draft.plan().steps())
        .extracting(Step::start, Step::end)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(855, 915));
    assertThat(draft(problem, "Sunday, 14:15").plan()).isNull();
    assertThat(draft(problem, "Sunday, 14:15").notes().get(0)).contains("'Sunday, 14:15'");
  }

  @Test
  void aModelThatFailsIsANote() {
    Draft draft =
        new ModelDrafter(
                model(
                    prompt -> {
                      throw new ModelException("out of memory", false, null);
                    }),
                UnaryOperator.identity(),
                null)
            .draft(TestProblem.sequence(true, "Ida"));
    assertThat(draft.plan()).isNull();
    assertThat(draft.notes().get(0)).contains("out of memory");
  }

  @Test
  void nothingToChooseFromAsksNoModel() {
    assertThat(draft(TestProblem.choose(), "Monday, 9:00").modelCalls()).isZero();
  }

  @Test
  void theGrammarOfASmallSequenceNamesEachVisitOnce() {
    String grammar = form(TestProblem.sequence(false, "Ida", "B\"ram")).grammar();
    assertThat(grammar)
        .isEqualTo(
            """
            root ::= s0
            s0 ::= "Ida\\n" s1 | "B\\"ram\\n" s2
            s1 ::= "B\\"ram\\n" s3
            s2 ::= "Ida\\n" s3
            s3 ::= \"\"""");
  }

  @Test
  void theGrammarOfALongSequenceStaysSmall() {
    String grammar =
        form(TestProblem.sequence(true, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"))
            .grammar();
    assertThat(grammar.lines()).hasSize(12);
    assertThat(grammar.lines().filter(l -> l.startsWith("after0")))
        .allMatch(l -> !l.contains("\"a"));
  }

  private static Form form(TestProblem problem) {
    return new SequenceForm((Problem.Sequence) problem.decision());
  }

  private static Draft draft(Problem problem, String answer) {
    LanguageModel model = model(prompt -> new Completion(answer, 10, 2, 1, Completion.Finish.STOP));
    return new ModelDrafter(model, UnaryOperator.identity(), null).draft(problem);
  }

  private static LanguageModel model(Function<Prompt, Completion> answer) {
    return new LanguageModel() {
      @Override
      public Completion complete(Prompt prompt) {
        return answer.apply(prompt);
      }

      @Override
      public String id() {
        return "scripted";
      }

      @Override
      public void close() {}
    };
  }
}
