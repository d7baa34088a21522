package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What runtimes with a manifest promise besides. */
abstract class RolesContract extends LanguageModelContract {

  @Test
  void refusesARoleThatTheManifestDoesNotName() {
    assertThatThrownBy(() -> model().complete(ask(QUESTION, 4, "poet")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("'poet'")
        .hasMessageContaining("reader")
        .hasMessageContaining("\nMaybe ");
  }
}
