package dev.surefoot.read.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** A file of this package in the jar, line by line. */
final class WordList {

  private WordList() {}

  static void read(String name, Consumer<String> line) {
    try (InputStream in = WordList.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      reader.lines().forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
