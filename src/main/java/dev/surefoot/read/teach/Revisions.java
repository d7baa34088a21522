package dev.surefoot.read.teach;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that change facts: {@code domains/NAME/phrases/revisions*.jsonl}. */
public final class Revisions {

  private Revisions() {}

  /**
   * A revision and what is known of it.
   *
   * @param before the facts before
   * @param after the facts that shall hold then
   */
  public record Known(String id, Domain domain, String words, Spec before, Spec after) {}

  /** What is learnt from. */
  static List<Revision> of(Domain domain) throws IOException {
    List<Revision> out = new ArrayList<>();
    for (Path file : Lessons.revisions(domain)) {
      for (Lessons.Line line : Lessons.lines(file)) {
        out.add(Revision.of(domain, line.json()));
      }
    }
    return out;
  }

  /** The revisions of files. */
  public static List<Known> known(Map<String, Domain> domains, List<Path> files)
      throws IOException {
    List<Known> out = new ArrayList<>();
    for (Path file : files) {
      for (Lessons.Line line : Lessons.lines(file)) {
        Domain domain = domain(domains, line.json());
        if (domain != null) {
          Revision r = Revision.of(domain, line.json());
          Spec before = new Spec(domain.name(), r.before(), List.of());
          Spec after = new Spec(domain.name(), r.after(), List.of());
          out.add(new Known(r.id(), domain, r.text(), before, after));
        }
      }
    }
    return out;
  }

  private static @org.jspecify.annotations.Nullable Domain domain(
      Map<String, Domain> domains, JsonObject json) {
    JsonElement before = json.get("before");
    return before == null || !before.isJsonArray()
        ? null
        : domains.get(json.get("task").getAsString());
  }

  /** Answers the revisions of files as a reader that has learnt them perfectly would. */
  public static LanguageModel model(Map<String, Domain> domains, List<Path> files)
      throws IOException {
    Map<String, String> answers = new HashMap<>();
    for (Path file : files) {
      for (Lessons.Line line : Lessons.lines(file)) {
        Domain domain = domain(domains, line.json());
        if (domain != null) {
          RevisionTeacher.teach(domain, Revision.of(domain, line.json()))
              .pairs()
              .forEach(p -> answers.put(prompt(domain, p.clause().shape()), p.answer()));
        }
      }
    }
    return new ScriptedModel("taught", p -> answers.getOrDefault(p.text(), Pointing.NOTHING));
  }

  private static String prompt(Domain domain, String shape) {
    return domain.name() + "\n" + shape + "\n=";
  }

  /** What is wrong with the lines of a file, for those who write them. */
  public static List<String> faults(Map<String, Domain> domains, Path file) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Lessons.Line line : Lessons.lines(file)) {
      Domain domain = domain(domains, line.json());
      if (domain == null) {
        faults.add(line.id() + ": no known task, or 'before' is no list");
        continue;
      }
      RevisionTeacher.Taught taught =
          RevisionTeacher.teach(domain, Revision.of(domain, line.json()));
      if (!taught.sound()) {
        faults.add(line.id() + ": the operations do not make 'after' of 'before'");
      }
      taught.lost().forEach(l -> faults.add(line.id() + ": (hint) " + l));
    }
    return faults;
  }
}
