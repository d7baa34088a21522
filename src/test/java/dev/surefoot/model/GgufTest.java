package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufTest {

  @TempDir private Path folder;

  @Test
  void readsTheHead() throws IOException {
    Gguf gguf = Gguf.read(AdapterFile.write(folder.resolve("a.gguf"), 576));
    assertThat(gguf.texts()).containsEntry("general.type", "adapter");
    assertThat(gguf.tensors()).hasSize(4);
  }

  @Test
  void refusesFilesThatAreNotWhole() throws IOException {
    byte[] whole = Files.readAllBytes(AdapterFile.write(folder.resolve("a.gguf"), 576));
    for (int length : new int[] {0, 3, 4, 20, 100, 400, whole.length - 1}) {
      refused(Files.write(folder.resolve("short.gguf"), Arrays.copyOf(whole, length)));
    }
    refused(Files.writeString(folder.resolve("page.gguf"), "<html>404 not found</html>"));
    whole[4] = 9;
    refused(Files.write(folder.resolve("version.gguf"), whole));
  }

  private static void refused(Path file) {
    assertThatThrownBy(() -> Gguf.read(file))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void saysHowToGetAMissingFile() {
    refused(folder.resolve("none.gguf"));
  }

  @Test
  void readsTheDefaultModelAndWhatFitsIt() throws IOException {
    Gguf base = Gguf.read(DefaultModel.file());
    Path fits = AdapterFile.write(folder.resolve("fits.gguf"), 576);
    Gguf.read(fits).mustAdapt(base, fits);
    Path other = AdapterFile.write(folder.resolve("other.gguf"), 2048);
    assertThatThrownBy(() -> Gguf.read(other).mustAdapt(base, other))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("[2048, 2]");
    assertThatThrownBy(() -> base.mustAdapt(base, DefaultModel.file()))
        .isInstanceOf(ModelException.class);
  }
}
