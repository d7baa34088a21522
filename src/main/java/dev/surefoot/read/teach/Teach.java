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
import org.jspecify.annotations.Nullable;

/** Writes the reader's training set from the phrases of all domains. */
public final class Teach {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final int MISTYPED = 4;
  private static final double MISTYPED_SHARE = 0.04;

  private Teach() {}

  /**
   * What was written.
   *
   * @param examples number of pairs
   * @param lost meanings that no clause could say, by domain and kind
   */
  public record Summary(int examples, Map<String, Integer> lost) {}

  /**
   * Writes the meanings that no clause could say as JSON lines, with the reason: what stands in the
   * way of reading a text exactly, whatever the model.
   *
   * @param split texts that are only examined; null for those that are learnt from
   */
  public static void losses(Path home, @Nullable Split split, Path out) throws IOException {
    List<Teacher.Lost> lost = new ArrayList<>();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      List<Lesson> lessons = split == null ? Lessons.of(domain) : Lessons.exam(domain, split);
      lost.addAll(Teacher.teach(domain, lessons).lost());
    }
    Files.write(out, lost.stream().map(GSON::toJson).toList());
  }

  /**
   * Writes what is learnt as JSON lines: domain, prompt, answer, source, style.
   *
   * @param home folder with {@code domains} and {@code models}
   */
  public static Summary write(Path home, Path out) throws IOException {
    List<Example> examples = new ArrayList<>();
    Map<String, Integer> lost = new TreeMap<>();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      List<Lesson> lessons = Lessons.of(domain);
      clauses(domain, lessons, examples, lost);
      List<Example> mistyped = new ArrayList<>();
      clauses(domain, mistyped(lessons), mistyped, new TreeMap<>());
      mistyped.stream().filter(e -> !unclear(e)).forEach(examples::add);
      for (Path file : Lessons.files(domain)) {
        routings(file, domain.name(), examples);
      }
    }
    routings(home.resolve("models/recipe/strangers.jsonl"), Pointing.OTHER, examples);
    List<Example> clear = clear(examples);
    Files.write(out, clear.stream().map(GSON::toJson).toList());
    return new Summary(clear.size(), lost);
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

  /** Writes the clauses of texts that are never learnt from, in the same form. */
  public static Summary exam(Path home, Split split, Path out) throws IOException {
    List<Example> examples = new ArrayList<>();
    Map<String, Integer> lost = new TreeMap<>();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      if (Files.exists(split.file(domain))) {
        clauses(domain, Lessons.exam(domain, split), examples, lost);
        routings(split.file(domain), domain.name(), examples);
      }
    }
    Files.write(out, examples.stream().map(GSON::toJson).toList());
    return new Summary(examples.size(), lost);
  }

  /** One text in four once more, mistyped. */
  private static List<Lesson> mistyped(List<Lesson> lessons) {
    return lessons.stream()
        .filter(l -> Math.floorMod(l.id().hashCode(), MISTYPED) == 0)
        .map(l -> l.mistyped(MISTYPED_SHARE))
        .toList();
  }

  private static void clauses(
      Domain domain, List<Lesson> lessons, List<Example> out, Map<String, Integer> lost) {
    Teacher.Taught taught = Teacher.teach(domain, lessons);
    for (Teacher.Pair p : taught.pairs()) {
      String id = p.lesson().id();
      String style = p.lesson().style();
      out.add(new Example(id, style, domain.name(), p.clause().shape(), p.answer()));
    }
    taught
        .lost()
        .forEach(l -> lost.merge(domain.name() + "/" + l.meaning().kind(), 1, Integer::sum));
  }

  /** How requests open, and the domain they belong to. */
  private static void routings(Path file, String domain, List<Example> out) throws IOException {
    for (Lessons.Line line : Lessons.lines(file)) {
      if (line.json().has("request")) {
        String opening = Clauses.opening(line.json().get("request").getAsString());
        String style = line.json().get("style").getAsString();
        out.add(new Example(line.id(), style, Routing.NAME, opening, domain));
      }
    }
  }
}
