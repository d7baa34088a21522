package dev.surefoot.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.DayOuts;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the planner model is told. */
class PromptTest {

  @Test
  void aVisitComesWithWhatIsSaidOfItAndNoTables() {
    Problem problem = Problems.of(DomainLoader.load(Path.of("."), "meeting"), DayOuts.spec());
    ScriptedModel model = ScriptedModel.inTurn("Bram\n");
    Draft draft = new ModelDrafter(model, text -> "<" + text + ">", "planner").draft(problem);
    assertThat(model.prompts()).hasSize(1);
    assertThat(model.prompts().get(0).text())
        .startsWith("<Visit as many as possible.")
        .contains("Ida: Quay 09:00 11:00, 30 min")
        .doesNotContain("10 min");
    assertThat(model.prompts().get(0).adapter()).isEqualTo("planner");
    assertThat(problem.decisions(draft.plan())).hasSize(1);
  }
}
