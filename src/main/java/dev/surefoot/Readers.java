package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.Models;
import dev.surefoot.read.PointingReader;
import dev.surefoot.read.RequestReader;
import dev.surefoot.read.RevisionReader;
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
    ShapeMemory memory = memory(options, "shapes.jsonl");
    boolean tuned = Models.manifest(options.home(), options.modelName()).tuned("reader");
    Map<Domain, String> examples = new ConcurrentHashMap<>();
    return tuned
        ? new PointingReader(memory)
        : new PointingReader(memory, d -> examples.computeIfAbsent(d, Shots::of));
  }

  /** Makes the reader of what changes a request. */
  static RevisionReader revisions(Options options) {
    boolean tuned = Models.manifest(options.home(), options.modelName()).tuned("reader");
    return new RevisionReader(memory(options, "revisions.jsonl"), tuned ? domain -> "" : Shots::of);
  }

  private static ShapeMemory memory(Options options, String file) {
    Path folder = options.memory();
    return folder == null ? ShapeMemory.fresh() : ShapeMemory.in(folder.resolve(file));
  }
}
