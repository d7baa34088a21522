package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.spec.Quote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reader model is shown at once.
 *
 * @param shape context and words with values replaced by tags; equal shapes read alike
 * @param tags in the order of the shape
 * @param quote the words in the request, context left out
 */
public record Clause(String shape, List<Tag> tags, Quote quote) {

  /** First line of what is said to change a request that was planned. */
  private static final String REVISES = "revise:\n";

  private static final Pattern TAG = Pattern.compile("[A-Z]\\d+");
  private static final Pattern BETWEEN = Pattern.compile("^> |[ ,.:;|–—-]+");

  /** A cell of a matrix whose row or column is called by a name. */
  private static final Pattern CELL =
      Pattern.compile("row (N\\d+ column \\w+|\\w+ column N\\d+) cell");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?i)(?<![\\w'])(%s)(?!\\w)".formatted(String.join("|", Words.FIRST_PERSON)));

  public Clause {
    tags = List.copyOf(tags);
  }

  /** The clause as one that changes what is known. */
  public Clause revising() {
    return new Clause(REVISES + shape, tags, quote);
  }

  /** Whether it may change what is known. */
  public boolean revises() {
    return shape.startsWith(REVISES);
  }

  /** The last line of the shape with its mark: the clause itself, context left out. */
  public String line() {
    return shape.substring(shape.lastIndexOf("\n>") + 1);
  }

  /** How many names stand in the clause itself. */
  public long names() {
    return own(Mention.Type.NAME).size();
  }

  /** Names of the tags of a type that stand in the clause itself. */
  public List<String> own(Mention.Type type) {
    return tags.stream().filter(t -> t.own() && t.mention().type() == type).map(Tag::name).toList();
  }

  /** Whether it is nothing but values and the little words between them. */
  public boolean bare() {
    return BETWEEN
        .splitAsStream(line())
        .allMatch(w -> w.isEmpty() || Words.FUNCTION.contains(w) || TAG.matcher(w).matches());
  }

  /** Where a tag stands first in the words of the clause itself; -1 when only in its context. */
  public int place(String tag) {
    int own = Math.max(0, shape.lastIndexOf("\n>"));
    Matcher m = Pattern.compile("(?<!\\w)" + Pattern.quote(tag) + "(?!\\w)").matcher(shape);
    return m.find(own) ? m.start() : -1;
  }

  /**
   * Whether its words, or those of its context, speak of who writes. Over a table "what people told
   * me" is about none of its cells: their titles say whose they are.
   */
  public boolean firstPerson() {
    boolean cell = CELL.matcher(line()).find();
    return FIRST_PERSON.matcher(cell ? line() : shape).find();
  }
}
