package dev.surefoot.read;

import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the ends of a range that are stated apart: "leaving 3 May", and later "home on the 7th".
 */
final class Ends {

  private Ends() {}

  /** The same facts, an end alone joined to a beginning alone. */
  static List<Stated> joined(List<Stated> stated) {
    List<Stated> out = new ArrayList<>(stated);
    for (Stated end : stated) {
      if (lacks(end.fact(), 0)) {
        out.remove(end);
        Stated begin =
            out.stream()
                .filter(s -> s.fact().kind().equals(end.fact().kind()) && lacks(s.fact(), 1))
                .findFirst()
                .orElse(null);
        if (begin != null) {
          out.set(out.indexOf(begin), new Stated(whole(begin.fact(), end.fact()), begin.quote()));
        }
      }
    }
    return out;
  }

  private static Fact whole(Fact begin, Fact end) {
    Map<String, Object> values = new LinkedHashMap<>(begin.values());
    values.putAll(end.values());
    return new Fact(begin.kind(), begin.soft() || end.soft(), values, begin.used());
  }

  private static boolean lacks(Fact fact, int end) {
    List<Field> fields = Field.of(fact.kind());
    boolean halves = fields.size() == 1 && Field.halves(fields.get(0));
    return halves && !fact.values().containsKey(fields.get(0).slots().get(end).name());
  }
}
