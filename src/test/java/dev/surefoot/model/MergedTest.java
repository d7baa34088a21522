package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedTest {

  private static final String ADAPTED = "blk.3.attn_output.weight";
  private static final int WIDTH = 576;

  @TempDir private Path folder;

  @Test
  void addsTheProductOfEachPair() throws IOException {
    Path adapter = AdapterFile.write(folder.resolve("a.gguf"), WIDTH);
    Path merged = Merged.file(folder, DefaultModel.file(), adapter);
    float[] before = row(DefaultModel.file(), ADAPTED, 5);
    float[] after = row(merged, ADAPTED, 5);
    float[] first = row(adapter, ADAPTED + ".lora_a", 0);
    float[] second = row(adapter, ADAPTED + ".lora_a", 1);
    float[] factors = row(adapter, ADAPTED + ".lora_b", 5);
    for (int i = 0; i < WIDTH; i++) {
      float wanted = before[i] + 16 / 2 * (factors[0] * first[i] + factors[1] * second[i]);
      assertThat(after[i]).isCloseTo(wanted, within(0.02f));
    }
  }

  @Test
  void leavesTheRestAsItIs() throws IOException {
    Path adapter = AdapterFile.write(folder.resolve("a.gguf"), WIDTH);
    Path merged = Merged.file(folder, DefaultModel.file(), adapter);
    Gguf old = Gguf.read(DefaultModel.file());
    assertThat(Gguf.read(merged).texts()).isEqualTo(old.texts());
    assertThat(Gguf.read(merged).tensors()).hasSameSizeAs(old.tensors());
    for (String name : new String[] {"blk.4.attn_output.weight", "output_norm.weight"}) {
      assertThat(bytes(merged, name)).isEqualTo(bytes(DefaultModel.file(), name));
    }
  }

  @Test
  void isMadeOnceAndAgainWhenItIsNotWhole() throws IOException {
    Path adapter = AdapterFile.write(folder.resolve("a.gguf"), WIDTH, 21);
    Path merged = Merged.file(folder, DefaultModel.file(), adapter);
    byte[] whole = Files.readAllBytes(merged);
    Files.write(merged, Arrays.copyOf(whole, whole.length / 2));
    assertThat(Merged.file(folder, DefaultModel.file(), adapter)).isEqualTo(merged);
    assertThat(Files.readAllBytes(merged)).isEqualTo(whole);
    Object key = Files.readAttributes(merged, "lastModifiedTime,size");
    Merged.file(folder, DefaultModel.file(), adapter);
    assertThat((Object) Files.readAttributes(merged, "lastModifiedTime,size")).isEqualTo(key);
  }

  @Test
  void refusesAnAdapterOfAnotherModel() throws IOException {
    Path adapter = AdapterFile.write(folder.resolve("a.gguf"), 2048);
    assertThatThrownBy(() -> Merged.file(folder, DefaultModel.file(), adapter))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("2048");
  }

  private static float[] row(Path file, String name, int row) throws IOException {
    Gguf.Tensor tensor = Gguf.read(file).tensors().get(name);
    ByteBuffer bytes = ByteBuffer.wrap(bytes(file, name)).order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = new float[Math.toIntExact(tensor.shape().get(0))];
    for (int i = 0; i <= row; i++) {
      Weights.read(bytes, tensor.type(), numbers);
    }
    return numbers;
  }

  private static byte[] bytes(Path file, String name) throws IOException {
    Gguf head = Gguf.read(file);
    Gguf.Tensor tensor = head.tensors().get(name);
    int from = Math.toIntExact(head.data() + tensor.offset());
    return Arrays.copyOfRange(
        Files.readAllBytes(file), from, from + Math.toIntExact(tensor.bytes()));
  }
}
