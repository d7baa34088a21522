package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Corpus texts spell out the way back of a connection even where another sentence says it for all
 * ("same in reverse"). A clause is taught only what it says itself; the sentence gets a meaning of
 * its own.
 */
final class BothWays {

  private static final Pattern MARK =
      Pattern.compile(
          "\\b(both|either|each|back|returns?|returning|fro|reversible|mutual|vice|ways?|directions?|same|reverse|between|with|and|or|among|opposite|round|equal|identical|plus|linked|joins?)\\b|<\\s?[-=]*\\s?>|↔|⇄|⇔|⟷|⇌|[=–—~/&-](?!>)");
  private static final Pattern SAYING =
      Pattern.compile(
          "\\b(both|either|each|same|identical|any) \\w*\\s?(ways?|directions?|back|round|reverse)|reverse|there and back|way back|vice versa|opposite (way|direction)|double back|turn(ed)? .*around");

  private final Planning.@Nullable Links links;

  BothWays(Domain domain) {
    this.links = domain.planning().links();
  }

  void teach(Map<Clause, Map<Pointing, List<Meaning>>> said, Set<Clause> spoilt) {
    String saying = links == null ? null : links.bothWays();
    if (links == null || saying == null) {
      return;
    }
    boolean unsaid = false;
    for (Map.Entry<Clause, Map<Pointing, List<Meaning>>> e : said.entrySet()) {
      if (!MARK.matcher(e.getKey().shape()).find()) {
        unsaid |= dropWaysBack(links.kind(), e.getKey(), e.getValue());
      }
    }
    if (unsaid) {
      said.entrySet().stream()
          .filter(e -> e.getValue().isEmpty() && !spoilt.contains(e.getKey()))
          .filter(e -> SAYING.matcher(own(e.getKey())).find())
          .forEach(
              e ->
                  e.getValue()
                      .put(
                          new Pointing(saying, false, List.of()),
                          List.of(new Meaning(saying, false, Map.of()))));
    }
  }

  private static String own(Clause clause) {
    return clause.shape().substring(clause.shape().lastIndexOf('>'));
  }

  private static int place(Clause clause, List<String> tags) {
    return tags.stream().mapToInt(clause::place).min().orElse(-1);
  }

  private static boolean dropWaysBack(
      String kind, Clause clause, Map<Pointing, List<Meaning>> said) {
    boolean dropped = false;
    for (Pointing there : new ArrayList<>(said.keySet())) {
      if (there.kind().equals(kind) && said.containsKey(there) && there.fields().size() >= 2) {
        List<List<String>> fields = new ArrayList<>(there.fields());
        fields.set(0, there.fields().get(1));
        fields.set(1, there.fields().get(0));
        boolean forward =
            place(clause, there.fields().get(0)) < place(clause, there.fields().get(1));
        dropped |= forward && said.remove(new Pointing(kind, there.soft(), fields)) != null;
      }
    }
    return dropped;
  }
}
