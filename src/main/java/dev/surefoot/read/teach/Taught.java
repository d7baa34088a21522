package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.read.point.Pointing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers requests with known meanings as a reader that has learnt them perfectly would. What is
 * still misread then is lost in cutting, naming or pointing, not by the model.
 */
public final class Taught {

  private Taught() {}

  /**
   * A script that knows the requests of some files.
   *
   * @param domains by name
   * @param files JSON lines with {@code id}, {@code task}, {@code style}, {@code request} and
   *     {@code clauses}; other lines are passed over
   */
  public static LanguageModel model(Map<String, Domain> domains, List<Path> files)
      throws IOException {
    Map<String, String> answers = new HashMap<>();
    for (Path file : files) {
      for (Lessons.Line line : Lessons.lines(file)) {
        boolean clauses = line.json().has("clauses");
        Domain domain = clauses ? domains.get(line.json().get("task").getAsString()) : null;
        if (domain != null) {
          Teacher.teach(domain, List.of(Lesson.request(domain, line.json())))
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
}
