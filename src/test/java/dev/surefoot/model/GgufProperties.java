package dev.surefoot.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GgufProperties {

  /** Whatever byte is wrong, the file is read or refused; nothing else is thrown. */
  @Property(tries = 300)
  void oneWrongByteIsReadOrRefused(@ForAll @IntRange(max = 520) int at, @ForAll byte value)
      throws IOException {
    Path file = AdapterFile.write(Files.createTempFile("adapter", ".gguf"), 32);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] = value;
    try {
      Gguf.read(Files.write(file, bytes));
    } catch (ModelException refused) {
      // as it should be
    } finally {
      Files.delete(file);
    }
  }
}
