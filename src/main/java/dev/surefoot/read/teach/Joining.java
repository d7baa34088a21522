package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in few pointings what many say. */
final class Joining {

  private Joining() {}

  /** Joins pointings that differ in one field, and links of each with each. */
  static List<Pointing> of(Domain domain, List<Pointing> pointings) {
    List<Pointing> out = Cliques.join(domain, new ArrayList<>(new LinkedHashSet<>(pointings)));
    for (int i = 0; i < out.size(); i++) {
      for (int j = i + 1; j < out.size(); j++) {
        Pointing joined = joined(out.get(i), out.get(j));
        if (joined != null) {
          out.set(i, joined);
          out.remove(j);
          j = i;
        }
      }
    }
    return out;
  }

  /** The same for what revises: the order of operations stays. */
  static List<Pointing> revising(Domain domain, List<Pointing> pointings) {
    List<Pointing> out = new ArrayList<>();
    for (int from = 0; from < pointings.size(); ) {
      Op op = pointings.get(from).op();
      int to = from;
      while (to < pointings.size() && pointings.get(to).op() == op) {
        to++;
      }
      boolean whole = op == Op.SET || op == Op.DROP;
      List<Pointing> run = pointings.subList(from, to);
      out.addAll(whole ? of(domain, run) : run);
      from = to;
    }
    return out;
  }

  private static @Nullable Pointing joined(Pointing a, Pointing b) {
    if (a.op() != b.op()
        || !a.kind().equals(b.kind())
        || a.soft() != b.soft()
        || a.fields().isEmpty()) {
      return null;
    }
    int differs = -1;
    for (int f = 0; f < a.fields().size(); f++) {
      if (!a.fields().get(f).equals(b.fields().get(f))) {
        if (differs >= 0) {
          return null;
        }
        differs = f;
      }
    }
    List<String> both = new ArrayList<>(differs < 0 ? List.of() : a.fields().get(differs));
    if (differs < 0 || both.contains("*") || both.contains("-")) {
      return null;
    }
    for (String tag : b.fields().get(differs)) {
      if (!both.contains(tag)) {
        both.add(tag);
      }
    }
    List<List<String>> fields = new ArrayList<>(a.fields());
    fields.set(differs, both);
    return new Pointing(a.op(), a.kind(), a.soft(), fields);
  }
}
