package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.ClauseExam;
import dev.surefoot.read.point.Answer;
import dev.surefoot.read.point.Pointing;
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

/** Tests the reader on the clauses of texts that it was not trained on. */
public final class Exam {

  private final Map<String, int[]> byKind = new TreeMap<>();
  private final Map<String, int[]> byTrust = new TreeMap<>();
  private final Set<String> taught = new HashSet<>();
  private final List<Miss> misses = new ArrayList<>();

  private Exam() {}

  /** Is told how far the exam is. */
  public interface Progress {

    /** So many clauses of a domain are done. */
    void done(long clauses, long all);
  }

  /** A clause read wrongly. */
  public record Miss(String source, String shape, String want, String got, String trust) {}

  /**
   * The report.
   *
   * @param byKind read exactly and all, by domain and kind
   * @param byTrust read exactly and all, by how certain the reader was
   * @param misses what was read wrongly
   */
  public record Result(Map<String, int[]> byKind, Map<String, int[]> byTrust, List<Miss> misses) {}

  /**
   * Holds the exam.
   *
   * @param split which texts
   * @param limit most clauses a domain
   * @param stock without the adapter
   * @param doubt from which probability on a second token counts as a doubt; 0 for the usual
   * @param progress is told how many of how many clauses of a domain are done
   */
  public static Result hold(
      Path home,
      LanguageModel model,
      Split split,
      int limit,
      boolean stock,
      double doubt,
      Progress progress)
      throws IOException {
    Exam exam = new Exam();
    for (Domain domain : DomainLoader.loadAll(home).values()) {
      if (!Files.exists(split.file(domain))) {
        continue;
      }
      exam.learn(domain);
      List<Lesson> lessons = Lessons.exam(domain, split);
      List<Teacher.Pair> pairs = Teacher.teach(domain, lessons).pairs();
      ClauseExam reader =
          new ClauseExam(domain, model, stock, stock ? Shots.of(domain) : "", doubt);
      List<Teacher.Pair> asked = pairs.subList(0, Math.min(limit, pairs.size()));
      for (int i = 0; i < asked.size(); i++) {
        exam.ask(domain, reader, asked.get(i));
        progress.done(i + 1, asked.size());
      }
    }
    return new Result(exam.byKind, exam.byTrust, exam.misses);
  }

  private void learn(Domain domain) throws IOException {
    Teacher.teach(domain, Lessons.of(domain)).pairs().forEach(p -> taught.add(p.clause().shape()));
  }

  private void ask(Domain domain, ClauseExam reader, Teacher.Pair pair) {
    ClauseExam.Given given = reader.ask(pair.clause());
    boolean right = same(domain, pair, given.answer());
    Set<String> kinds = new HashSet<>();
    Pointing.read(pair.answer()).forEach(p -> kinds.add(p.kind()));
    if (kinds.isEmpty()) {
      kinds.add(Pointing.NOTHING);
    }
    kinds.forEach(k -> count(byKind, domain.name() + "/" + k, right));
    count(byKind, "all", right);
    boolean seen = taught.contains(pair.clause().shape());
    count(byKind, seen ? "all, shape also in training" : "all, shape never seen", right);
    count(byTrust, given.trust(), right);
    if (!right) {
      misses.add(
          new Miss(
              pair.lesson().id(),
              pair.clause().shape(),
              pair.answer(),
              given.answer(),
              given.trust()));
    }
  }

  private static boolean same(Domain domain, Teacher.Pair pair, String answer) {
    return answer.equals(pair.answer())
        || meaning(domain, pair, answer).equals(meaning(domain, pair, pair.answer()));
  }

  /** What an answer says, however it is ordered and joined. */
  private static Set<Object> meaning(Domain domain, Teacher.Pair pair, String answer) {
    @Nullable List<Answer.Fact> facts = Answer.facts(domain, pair.clause(), Pointing.read(answer));
    Set<Object> out = new HashSet<>();
    if (facts == null) {
      out.add(answer);
    } else {
      facts.forEach(f -> out.add(List.of(f.kind().name(), f.soft(), f.values())));
    }
    for (String word : List.of(Pointing.OTHER, Pointing.UNCLEAR)) {
      if (answer.contains(word)) {
        out.add(word);
      }
    }
    return out;
  }

  private static void count(Map<String, int[]> counts, String key, boolean right) {
    int[] c = counts.computeIfAbsent(key, k -> new int[2]);
    c[0] += right ? 1 : 0;
    c[1]++;
  }
}
