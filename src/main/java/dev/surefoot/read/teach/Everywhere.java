package dev.surefoot.read.teach;

import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says of all connections at once is one pointing, also where some of the places are
 * named beside it: "everywhere to everywhere is five minutes, the foyer included". Where
 * connections have no length, one that is not named may as well not be there, so nothing is joined.
 */
final class Everywhere {

  private static final String ANY = "*";
  private static final int ENDS = 2;

  private final Planning.@Nullable Links links;
  private final Generality generality;

  Everywhere(Planning.@Nullable Links links, Generality generality) {
    this.links = links;
    this.generality = generality;
  }

  /** What is said, connections that a general one covers put under it. */
  Map<Pointing, List<Meaning>> joined(
      Whole whole, Clause clause, Map<Pointing, List<Meaning>> said) {
    Map<Pointing, List<Meaning>> out = said;
    for (Pointing p : said.keySet()) {
      boolean link = links != null && links.value() != null && p.kind().equals(links.kind());
      if (link && Generality.starred(p) > 0) {
        out = known(whole) ? under(whole, clause, out, general(p)) : out;
        out = Generality.starred(p) < ENDS ? under(whole, clause, out, p) : out;
      }
    }
    return out;
  }

  /** Whether the length between any two places is stated, so that none can be a missed name. */
  private static boolean known(Whole whole) {
    return whole.places().stream()
        .allMatch(
            from ->
                whole.places().stream().allMatch(to -> from.equals(to) || stated(whole, from, to)));
  }

  private static boolean stated(Whole whole, String from, String to) {
    return whole.links().containsKey(List.of(from, to))
        || whole.links().containsKey(List.of(to, from));
  }

  private static Pointing general(Pointing p) {
    List<List<String>> fields = new ArrayList<>(p.fields());
    fields.set(0, List.of(ANY));
    fields.set(1, List.of(ANY));
    return new Pointing(p.kind(), p.soft(), fields);
  }

  private Map<Pointing, List<Meaning>> under(
      Whole whole, Clause clause, Map<Pointing, List<Meaning>> said, Pointing general) {
    List<Meaning> meant = new ArrayList<>();
    Map<Pointing, List<Meaning>> left = new LinkedHashMap<>();
    said.forEach(
        (p, means) -> {
          if (covers(general, p)) {
            meant.addAll(means);
          } else {
            left.put(p, means);
          }
        });
    if (left.size() == said.size() || !generality.holds(whole, clause, general, meant)) {
      return said;
    }
    left.put(general, meant);
    return left;
  }

  private static boolean covers(Pointing general, Pointing p) {
    if (!p.kind().equals(general.kind()) || p.soft() != general.soft()) {
      return false;
    }
    for (int f = 0; f < general.fields().size(); f++) {
      boolean any = f < ENDS && general.fields().get(f).contains(ANY);
      if (!any && !general.fields().get(f).equals(p.fields().get(f))) {
        return false;
      }
    }
    return true;
  }
}
