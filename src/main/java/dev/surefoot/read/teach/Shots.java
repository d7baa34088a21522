package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Pointing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Examples for a model that has no adapter for reading: a few clauses of each kind, answered. */
public final class Shots {

  private static final int EACH = 2;

  private Shots() {}

  /** The examples of a domain in the form of the reader's prompt; empty when it has no phrases. */
  public static String of(Domain domain) {
    try {
      StringBuilder out = new StringBuilder();
      for (Teacher.Pair p : chosen(domain)) {
        out.append(domain.name()).append('\n').append(p.clause().shape());
        out.append("\n= ").append(p.answer()).append("\n\n");
      }
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shortest clauses of each kind that say nothing else, then some that say nothing. */
  private static List<Teacher.Pair> chosen(Domain domain) throws IOException {
    List<Lesson> wordings =
        Lessons.of(domain).stream().filter(l -> l.style().equals("wording")).toList();
    List<Teacher.Pair> pairs = new ArrayList<>(Teacher.teach(domain, wordings).pairs());
    pairs.sort(Comparator.comparingInt(p -> p.clause().shape().length()));
    Map<String, Integer> counts = new HashMap<>();
    List<Teacher.Pair> chosen = new ArrayList<>();
    for (Teacher.Pair p : pairs) {
      List<Pointing> said = Pointing.read(p.answer());
      String kind = said.isEmpty() ? Pointing.NOTHING : said.get(0).kind();
      boolean telling = p.clause().shape().length() > 20 && said.size() <= 1;
      if (telling && counts.merge(kind, 1, Integer::sum) <= EACH) {
        chosen.add(p);
      }
    }
    return chosen;
  }
}
