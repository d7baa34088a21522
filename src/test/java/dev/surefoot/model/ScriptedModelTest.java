package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptedModelTest extends LanguageModelContract {

  private final LanguageModel model = another();

  @Override
  LanguageModel model() {
    return model;
  }

  @Override
  LanguageModel another() {
    return ScriptedModel.of(Map.of(QUESTION, " green or blue or white or black"));
  }

  @Test
  void saysThatItIsScripted() {
    assertThat(model.id()).startsWith("scripted:");
  }

  @Test
  void answersInTurnAndKeepsWhatWasAsked() {
    ScriptedModel turns = ScriptedModel.inTurn("one", "two");
    assertThat(turns.complete(ask("a", 9, null)).text()).isEqualTo("one");
    assertThat(turns.complete(ask("b", 9, null)).text()).isEqualTo("two");
    assertThat(turns.prompts()).extracting(Prompt::text).containsExactly("a", "b");
  }
}
