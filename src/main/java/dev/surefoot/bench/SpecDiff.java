package dev.surefoot.bench;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Pointing;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a spec differs from the expected one.
 *
 * @param missing expected and not read
 * @param extra read and not expected
 */
record SpecDiff(List<Meaning> missing, List<Meaning> extra) {

  /** Kinds that rule nothing out: who is free anyway, and the rule that the totals imply. */
  private static final Set<String> HARMLESS = Set.of("free", "travel_day_counts_both");

  /**
   * Compares. A place or person read under a longer or shorter form of its name counts as the same
   * when only one fits, and so does who writes ("I") under the only name that is left.
   */
  static SpecDiff of(Domain domain, Collection<Meaning> expected, Collection<Meaning> read) {
    Map<String, String> names = sameNames(names(domain, expected), names(domain, read));
    Set<Meaning> renamed =
        read.stream()
            .map(m -> m.renamed(domain, name -> names.getOrDefault(name, name)))
            .collect(Collectors.toSet());
    return new SpecDiff(
        expected.stream().distinct().filter(m -> !renamed.contains(m)).toList(),
        renamed.stream().filter(m -> !new HashSet<>(expected).contains(m)).toList());
  }

  /** Whether both mean the same plans. */
  boolean sameMeaning() {
    return missing.stream().allMatch(SpecDiff::harmless)
        && extra.stream().allMatch(SpecDiff::harmless);
  }

  private static boolean harmless(Meaning meaning) {
    return HARMLESS.contains(meaning.kind());
  }

  private static Set<String> names(Domain domain, Collection<Meaning> meanings) {
    return meanings.stream()
        .flatMap(meaning -> meaning.names(domain).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> sameNames(Set<String> expected, Set<String> read) {
    Map<String, String> same = new HashMap<>();
    Set<String> free = new TreeSet<>(expected);
    free.removeAll(read);
    for (String name : read) {
      String other = expected.contains(name) ? null : onlyFit(name, free);
      if (other != null) {
        same.put(name, other);
        free.remove(other);
      }
    }
    return same;
  }

  private static @Nullable String onlyFit(String name, Set<String> candidates) {
    boolean writer = name.equalsIgnoreCase(Pointing.WRITER);
    List<String> fits =
        candidates.stream().filter(c -> writer || fit(words(c), words(name))).toList();
    return fits.size() == 1 ? fits.get(0) : null;
  }

  private static boolean fit(Set<String> a, Set<String> b) {
    return a.containsAll(b) || b.containsAll(a);
  }

  private static Set<String> words(String name) {
    // "Nettlefold's" is where Nettlefold is
    return new HashSet<>(Arrays.asList(name.replace("'s", "").split("[\\s.]+")));
  }
}
