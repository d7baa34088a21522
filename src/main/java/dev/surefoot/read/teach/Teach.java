package dev.surefoot.read.teach;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.read.point.Routing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The reader's training set, made of the phrases of all domains. */
public final class Teach {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final int MISTYPED = 4;
  private static final double MISTYPED_SHARE = 0.04;

  private final List<Example> examples = new ArrayList<>();
  private final List<Teacher.Lost> lost = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  private Teach() {}

  /**
   * What was written.
   *
   * @param examples number of pairs
   * @param lost meanings that no clause could say, by domain and kind
   */
  public record Summary(int examples, Map<String, Integer> lost) {}

  /**
   * What is learnt.
   *
   * @param home folder with {@code domains} and {@code models}
   */
  public static Teach phrases(Path home) throws IOException {
    Teach teach = new Teach();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      List<Lesson> lessons = Lessons.of(domain);
      teach.clauses(domain, lessons);
      teach.mistyped(domain, lessons);
      for (Path file : Lessons.files(domain)) {
        teach.routings(file, domain.name());
      }
      teach.examples.addAll(Shapes.of(domain));
      teach.revisions(domain, Revisions.of(domain));
    }
    teach.routings(home.resolve("models/recipe/strangers.jsonl"), Pointing.OTHER);
    List<Example> apart = teach.examples.stream().flatMap(e -> Apart.of(e).stream()).toList();
    teach.examples.addAll(apart);
    List<Example> clear = clear(teach.examples);
    teach.examples.clear();
    teach.examples.addAll(clear);
    return teach;
  }

  /** What is never learnt from, in the same form. */
  public static Teach exam(Path home, Split split) throws IOException {
    Teach teach = new Teach();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      if (Files.exists(split.file(domain))) {
        teach.clauses(domain, Lessons.exam(domain, split));
        teach.routings(split.file(domain), domain.name());
      }
    }
    return teach;
  }

  /** Writes JSON lines: domain, prompt, answer, source, style. */
  public Summary write(Path out) throws IOException {
    Files.write(out, examples.stream().map(GSON::toJson).toList());
    return new Summary(examples.size(), counts);
  }

  /**
   * Writes the meanings that no clause could say as JSON lines, with the reason: what stands in the
   * way of reading a text exactly, whatever the model.
   */
  public void losses(Path out) throws IOException {
    Files.write(out, lost.stream().map(GSON::toJson).toList());
  }

  /** Without doubts about prompts that are answered clearly in another text. */
  private static List<Example> clear(List<Example> examples) {
    Set<List<String>> answered = new HashSet<>();
    examples.stream()
        .filter(e -> !unclear(e))
        .forEach(e -> answered.add(List.of(e.domain(), e.prompt())));
    return examples.stream()
        .filter(e -> !unclear(e) || !answered.contains(List.of(e.domain(), e.prompt())))
        .toList();
  }

  private static boolean unclear(Example e) {
    return e.answer().contains(Pointing.UNCLEAR);
  }

  private void clauses(Domain domain, List<Lesson> lessons) {
    Teacher.Taught taught = Teacher.teach(domain, lessons);
    taught.pairs().forEach(p -> examples.add(example(domain, p)));
    lost.addAll(taught.lost());
    taught
        .lost()
        .forEach(l -> counts.merge(domain.name() + "/" + l.meaning().kind(), 1, Integer::sum));
  }

  /** One text in four once more, mistyped; what suffers by that is neither taught nor lost. */
  private void mistyped(Domain domain, List<Lesson> lessons) {
    List<Lesson> mistyped =
        lessons.stream()
            .filter(l -> Math.floorMod(l.id().hashCode(), MISTYPED) == 0)
            .map(l -> l.mistyped(MISTYPED_SHARE))
            .toList();
    Teacher.teach(domain, mistyped).pairs().stream()
        .map(p -> example(domain, p))
        .filter(e -> !unclear(e))
        .forEach(examples::add);
  }

  private void revisions(Domain domain, List<Revision> revisions) {
    for (Revision revision : revisions) {
      RevisionTeacher.Taught taught = RevisionTeacher.teach(domain, revision);
      taught.pairs().forEach(p -> examples.add(example(domain, revision, p)));
      lost.addAll(taught.lost());
      taught.lost().forEach(l -> counts.merge(domain.name() + "/revise", 1, Integer::sum));
      if (Math.floorMod(revision.id().hashCode(), MISTYPED) == 0) {
        Revision noisy = revision.mistyped(MISTYPED_SHARE);
        RevisionTeacher.teach(domain, noisy).pairs().stream()
            .map(p -> example(domain, noisy, p))
            .filter(e -> !unclear(e))
            .forEach(examples::add);
      }
    }
  }

  private static Example example(Domain domain, Revision revision, RevisionTeacher.Pair p) {
    return new Example(
        revision.id(), revision.style(), domain.name(), p.clause().shape(), p.answer());
  }

  private static Example example(Domain domain, Teacher.Pair p) {
    return new Example(
        p.lesson().id(), p.lesson().style(), domain.name(), p.clause().shape(), p.answer());
  }

  /** How requests open, and the domain they belong to. */
  private void routings(Path file, String domain) throws IOException {
    for (Lessons.Line line : Lessons.lines(file)) {
      if (line.json().has("request")) {
        String opening = Clauses.opening(line.json().get("request").getAsString());
        String style = line.json().get("style").getAsString();
        examples.add(new Example(line.id(), style, Routing.NAME, opening, domain));
      }
    }
  }
}
