package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Gazetteer;
import dev.surefoot.model.Models;
import dev.surefoot.read.PointingReader;
import dev.surefoot.read.RequestReader;
import dev.surefoot.read.RevisionReader;
import dev.surefoot.read.ShapeMemory;
import dev.surefoot.read.teach.Shots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the reader that options ask for. */
final class Readers {

  private Readers() {}

  /**
   * The reader of requests.
   *
   * @param names what a domain's tables know by name
   */
  static RequestReader of(Options options, Function<Domain, Gazetteer> names) {
    RequestReader given = options.reader();
    if (given != null) {
      return given;
    }
    ShapeMemory memory = memory(options, "shapes.jsonl");
    boolean tuned = Models.manifest(options.home(), options.modelName()).tuned("reader");
    Map<Domain, String> examples = new ConcurrentHashMap<>();
    PointingReader reader =
        tuned
            ? new PointingReader(memory)
            : new PointingReader(memory, d -> examples.computeIfAbsent(d, Shots::of));
    return reader.knowing(domain -> places(domain, names.apply(domain)));
  }

  /** Makes the reader of what changes a request. */
  static RevisionReader revisions(Options options) {
    boolean tuned = Models.manifest(options.home(), options.modelName()).tuned("reader");
    return new RevisionReader(memory(options, "revisions.jsonl"), tuned ? domain -> "" : Shots::of);
  }

  /** All names but those of sorts whose words are pointed at by themselves, such as cuisines. */
  private static List<String> places(Domain domain, Gazetteer known) {
    Set<String> words =
        domain.said().values().stream()
            .flatMap(kind -> kind.slots().values().stream())
            .flatMap(slot -> slot.words().values().stream())
            .collect(Collectors.toSet());
    return known.names().values().stream()
        .filter(names -> names.stream().noneMatch(words::contains))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static ShapeMemory memory(Options options, String file) {
    Path folder = options.memory();
    return folder == null ? ShapeMemory.fresh() : ShapeMemory.in(folder.resolve(file));
  }
}
