package dev.surefoot.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of JSON lines, each on disk before the next is begun. */
final class Lines implements AutoCloseable {

  private final Writer writer;

  Lines(Path file) throws IOException {
    this.writer = Files.newBufferedWriter(file);
  }

  void write(JsonObject line) {
    try {
      writer.write(line + "\n");
      writer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
