package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Pointing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words beside a value that tell kinds of the same slots apart: "from N1" and "to N1", "at most M1"
 * and "M1 or more". They decide between two readings that differ in nothing else; cues of several
 * words before or behind the value, which hardly mean anything else, correct a reading too.
 */
final class Cues {

  private final Domain domain;
  private final Map<String, String> kinds = new HashMap<>();

  Cues(Domain domain) {
    this.domain = domain;
    domain
        .said()
        .values()
        .forEach(
            k ->
                k.cues().stream()
                    .filter(cue -> cue.contains("{}"))
                    .forEach(cue -> kinds.put(cue, k.name())));
  }

  /** The readings of a clause after a look at its words. */
  ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    if (kinds.isEmpty() || clause.revises()) {
      return said;
    }
    List<Pointing> first = corrected(clause, Pointing.read(said.answer()));
    List<Pointing> second = corrected(clause, Pointing.read(said.other()));
    int balance = support(clause, first, second) - support(clause, second, first);
    boolean decided = balance != 0 && open(first).equals(open(second));
    String one = Pointing.write(first);
    String two = Pointing.write(second);
    return !decided
        ? new ClauseReader.Said(one, two)
        : balance > 0 ? new ClauseReader.Said(one, one) : new ClauseReader.Said(two, two);
  }

  private List<Pointing> corrected(Clause clause, List<Pointing> said) {
    return said.stream().map(p -> corrected(clause, p)).toList();
  }

  private Pointing corrected(Clause clause, Pointing p) {
    String tag = tag(p);
    Optional<String> cue = tag == null ? Optional.empty() : cue(clause, tag);
    boolean several = cue.isPresent() && cue.get().split(" ").length > 2;
    String kind = several ? kinds.get(cue.get()) : null;
    return kind == null || kind.equals(p.kind()) || !alike(kind, p.kind())
        ? p
        : new Pointing(p.op(), kind, p.soft(), p.fields());
  }

  /** Whether both kinds have the same slots: what is said of one could be said of the other. */
  private boolean alike(String one, String other) {
    Domain.Kind a = domain.kinds().get(one);
    Domain.Kind b = domain.kinds().get(other);
    return b != null && kinds.containsValue(other) && a.slots().equals(b.slots());
  }

  /**
   * How many statements that only one reading makes are told by a cue, less those told otherwise.
   */
  private int support(Clause clause, List<Pointing> reading, List<Pointing> against) {
    int support = 0;
    for (Pointing p : reading) {
      String tag = tag(p);
      if (tag != null && !against.contains(p)) {
        String told = cue(clause, tag).map(kinds::get).orElse(p.kind());
        support += told.equals(p.kind()) ? cue(clause, tag).isPresent() ? 1 : 0 : -1;
      }
    }
    return support;
  }

  /** What a reading says with the kinds that cues tell apart left open. */
  private Set<Object> open(List<Pointing> said) {
    return said.stream()
        .map(p -> tag(p) == null ? (Object) p : List.of(p.soft(), p.fields()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * A pattern of the tags of a statement with cues, one for each field: the others stand closely
   * behind the first, as in "N1 on Y1". Null for any other statement.
   */
  private @Nullable String tag(Pointing p) {
    boolean cued = kinds.containsValue(p.kind());
    boolean one = !p.fields().isEmpty() && p.fields().stream().allMatch(f -> f.size() == 1);
    return cued && one
        ? p.fields().stream()
            .map(f -> Pattern.quote(f.get(0)))
            .collect(Collectors.joining("(?: [a-z]+){0,2} "))
        : null;
  }

  /** The longest cue around a tag. */
  private Optional<String> cue(Clause clause, String tag) {
    String line = clause.line();
    return kinds.keySet().stream()
        .filter(cue -> around(cue, tag).matcher(line).find())
        .max(
            Comparator.comparingInt((String cue) -> cue.split(" ").length)
                .thenComparing(cue -> cue));
  }

  private static Pattern around(String cue, String tag) {
    String words = cue.replace(" {}", " (?:the )?{}").replace("{} ", "{} (?:[a-z]+ ){0,3}");
    int at = words.indexOf("{}");
    return Pattern.compile(
        "(?<![\\w'])" + words.substring(0, at) + tag + words.substring(at + 2) + "(?![\\w'])");
  }
}
