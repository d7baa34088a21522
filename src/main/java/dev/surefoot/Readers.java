package dev.surefoot;

import dev.surefoot.read.PointingReader;
import dev.surefoot.read.RequestReader;
import dev.surefoot.read.ShapeMemory;
import java.nio.file.Path;

/** Makes the reader that options ask for. */
final class Readers {

  private Readers() {}

  static RequestReader of(Options options) {
    RequestReader given = options.reader();
    if (given != null) {
      return given;
    }
    Path folder = options.memory();
    return new PointingReader(
        folder == null ? ShapeMemory.fresh() : ShapeMemory.in(folder.resolve("shapes.jsonl")));
  }
}
