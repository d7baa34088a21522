package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class NoiseProperties {

  @Property
  void lengthAndEverythingButSmallLettersStay(
      @ForAll String text, @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll long seed) {
    String noisy = Noise.in(text, share, seed);
    assertThat(noisy).hasSameSizeAs(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        assertThat(noisy.charAt(i)).isEqualTo(text.charAt(i));
      }
    }
    assertThat(Noise.in(text, share, seed)).isEqualTo(noisy);
    assertThat(Noise.in(text, 0, seed)).isEqualTo(text);
  }
}
