package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Between any two of them it is 7 minutes", "from any one of these places to any other": a
 * connection between all places, whatever the model makes of it. Of 34 clauses learnt from that say
 * so with a single value, none means anything else.
 */
final class AllPairs {

  private static final Pattern SAID =
      Pattern.compile(
          "(?<!\\w)(?:any (?:two|2|M\\d+)(?: (?:of|places|towns|cities|stops|points)(?!\\w))"
              + "|(?:from|between) any (?:one )?(?:of )?.{0,40}?(?:to|and) any other"
              + "|any one of .{0,40}? to any other)");
  private static final Pattern DENIED =
      Pattern.compile("(?<!\\w)(?:not?|never|nothing|none|except|but|unless|n't)(?!\\w)");
  private static final Pattern COUNTING =
      Pattern.compile(
          "(?:any|these|those|the|of|all) M\\d+(?= (?:of|places|towns|cities|stops|\\w+s)|$|,)");

  private final Planning.@Nullable Links links;

  AllPairs(Domain domain) {
    this.links = domain.planning().links();
  }

  /** The readings of a clause; one and the same where it speaks of all pairs. */
  ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    String line = clause.line();
    if (links == null
        || clause.revises()
        || !SAID.matcher(line).find()
        || DENIED.matcher(line).find()) {
      return said;
    }
    List<List<String>> fields = new ArrayList<>(List.of(List.of("*"), List.of("*")));
    if (links.value() != null) {
      List<String> values = values(clause, line);
      if (values.size() != 1) {
        return said;
      }
      fields.add(values);
    }
    String all = Pointing.write(List.of(new Pointing(links.kind(), false, fields)));
    return new ClauseReader.Said(all, all);
  }

  /** Tags of lengths in the clause itself: figures only where they count no places. */
  private static List<String> values(Clause clause, String line) {
    String rest = COUNTING.matcher(line).replaceAll("");
    List<String> lengths = clause.own(Mention.Type.DURATION);
    return lengths.isEmpty()
        ? clause.own(Mention.Type.NUMBER).stream()
            .filter(tag -> Pattern.compile("(?<!\\w)" + tag + "(?!\\w)").matcher(rest).find())
            .toList()
        : lengths;
  }
}
