package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class WeightsProperties {

  @Property(tries = 200)
  void eightBitsAreWithinHalfAStep(
      @ForAll @Size(64) List<@FloatRange(min = -90, max = 90) Float> wanted) {
    float[] numbers = new float[64];
    for (int i = 0; i < 64; i++) {
      numbers[i] = wanted.get(i);
    }
    ByteBuffer bytes = ByteBuffer.allocate(68).order(ByteOrder.LITTLE_ENDIAN);
    Weights.quantise(numbers, bytes);
    float[] read = new float[64];
    Weights.read(bytes.flip(), Weights.Q8_0, read);
    for (int i = 0; i < 64; i++) {
      float most = 0;
      for (int j = i / 32 * 32; j < i / 32 * 32 + 32; j++) {
        most = Math.max(most, Math.abs(numbers[j]));
      }
      // half a step, and what the 16-bit scale loses over 127 steps
      assertThat(read[i]).isCloseTo(numbers[i], within(most / 254 + most / 1024 + 1e-4f));
    }
  }

  @Example
  void everyHalfIsReadAndWrittenBack() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float number = Weights.half((short) bits);
      if (!Float.isNaN(number) && bits != 0x8000) { // minus zero is written as zero
        assertThat(Weights.half(number)).as("%x", bits).isEqualTo((short) bits);
      }
    }
    assertThat(Weights.half((short) 0x3555)).isCloseTo(1 / 3f, within(1e-4f));
    assertThat(Weights.half(1e9f)).isEqualTo((short) 0x7c00);
    assertThat(Weights.half(65519f)).isEqualTo((short) 0x7bff);
    assertThat(Weights.half(Float.NaN)).isEqualTo((short) 0x7e00);
  }

  @Example
  void readsFourBits() {
    ByteBuffer block = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    block.putShort(Weights.half(0.5f)).putShort(Weights.half(-1f)).put((byte) 0x2f);
    float[] read = new float[32];
    Weights.read(block.rewind(), 3, read);
    assertThat(read).startsWith(6.5f, -1f).contains(0f, org.assertj.core.data.Index.atIndex(16));
    Weights.read(block.rewind(), 2, read);
    assertThat(read[0]).isEqualTo(-4f); // the second half is data in a block without a least number
  }

  @Example
  void refusesHalfABlock() {
    assertThatThrownBy(() -> Weights.read(ByteBuffer.allocate(400), Weights.Q8_0, new float[2]))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("2 numbers of type 8");
  }

  @Example
  void namesATypeThatItCannotRead() {
    assertThatThrownBy(() -> Weights.read(ByteBuffer.allocate(400), 12, new float[256]))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("type 12")
        .hasMessageContaining("\nMaybe ");
  }
}
