package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.Models;
import dev.surefoot.read.PointingReader;
import dev.surefoot.read.RequestReader;
import dev.surefoot.read.ShapeMemory;
import dev.surefoot.read.teach.Shots;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the reader that options ask for. */
final class Readers {

  private Readers() {}

  static RequestReader of(Options options) {
    RequestReader given = options.reader();
    if (given != null) {
      return given;
    }
    Path folder = options.memory();
    ShapeMemory memory =
        folder == null ? ShapeMemory.fresh() : ShapeMemory.in(folder.resolve("shapes.jsonl"));
    boolean tuned = Models.manifest(options.home(), options.modelName()).tuned("reader");
    Map<Domain, String> examples = new ConcurrentHashMap<>();
    return tuned
        ? new PointingReader(memory)
        : new PointingReader(memory, d -> examples.computeIfAbsent(d, Shots::of));
  }
}
