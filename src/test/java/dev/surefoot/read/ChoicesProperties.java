package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChoicesProperties {

  @Property
  void anyReplyIsOneOfThemOrNone(@ForAll List<String> choices, @ForAll String words) {
    assertThat(Choices.pick(choices, words)).isBetween(-1, choices.size() - 1);
  }
}
