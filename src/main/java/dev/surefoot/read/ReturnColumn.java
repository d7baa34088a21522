package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that says whether a connection holds on the way back too ("also back?: no",
 * "two-way: y", "oneway: n"): its cell decides, whatever the model makes of the row. All 57 rows
 * with such a column in the clauses learnt from mean that.
 */
final class ReturnColumn {

  private static final Pattern CELL =
      Pattern.compile(
          "(?:^|[;|>] *)(?:[^:;]*?(?:(?<one>one[ _-]*way)|(?<!\\w)(?:back|returns?|reversed?"
              + "|(?:both|two|other)[ _-]*(?:ways?|directions?)|vice[ _-]*versa)(?!\\w))[^:;]*):"
              + " *(?:(?<yes>yes|y|true|✓|✔)|no|n|false|✗|✘) *(?:;|$)");

  /** Where nothing goes out, only the way back is there. */
  private static final Pattern NOT_OUT =
      Pattern.compile("(?<!\\w)(?:there|out)(?!\\w)[^:;]*: *(?:no|n|-|–|✗|✘) *(?:;|$)");

  private final Planning.@Nullable Links links;

  ReturnColumn(Domain domain) {
    this.links = domain.planning().links();
  }

  /** The readings of a clause, each connection of its two places one way or both as is said. */
  ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    if (links == null || clause.revises()) {
      return said;
    }
    Matcher cell = CELL.matcher(clause.line());
    List<String> ends = clause.own(Mention.Type.NAME);
    if (!cell.find() || ends.size() != 2 || NOT_OUT.matcher(clause.line()).find()) {
      return said;
    }
    boolean both = cell.group("yes") != null ^ cell.group("one") != null;
    return said.each(p -> links.kind().equals(p.kind()) ? turned(p, ends, both) : p);
  }

  private static Pointing turned(Pointing link, List<String> ends, boolean both) {
    List<List<String>> fields = new ArrayList<>(link.fields());
    boolean between =
        fields.size() > 1 && ends.containsAll(fields.get(0)) && ends.containsAll(fields.get(1));
    if (!between) {
      return link;
    }
    boolean turns = fields.get(0).equals(List.of(ends.get(1)));
    fields.set(0, both ? ends : List.of(ends.get(turns ? 1 : 0)));
    fields.set(1, both ? ends : List.of(ends.get(turns ? 0 : 1)));
    return new Pointing(link.kind(), link.soft(), fields);
  }
}
