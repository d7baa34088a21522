package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention.Type;
import dev.surefoot.read.point.Pointing;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who writes speaks of himself: a reading of "I'm at work from 12 to 5" that points at somebody of
 * the context is put on who writes. Of 210 such clauses learnt from in which a person is pointed at
 * 204 mean the writer. Left as they are: quotations, words to or by somebody, a clause with names
 * or pronouns of its own.
 */
final class Writers {

  private static final Pattern SPEAKS =
      Pattern.compile(
          "^> (?:[-*•] )?(?:(?:and|but|so|then|as for) )*(?:me|myself)\\b"
              + "|(?<![\\w'])(?:i|i'm|im|i've|ive|i'd|i'll)(?![\\w'])");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?<![\\w'])(?:he|she|they|him|her|them|his|their|hes|shes)(?![\\w])|\\b(?:he|she|they)'");

  /** Somebody else speaks, or is spoken to. */
  private static final String TELLING =
      "[\"“”]|> >|(?<![\\w'])(?:wrote|writes|speaks|speaking|quote|told|tell|from|here|go|dear|hello|hi|reply"
          + "|replies|answered|side";

  private static final Pattern REPORTED =
      Pattern.compile(TELLING + "|said|says|you|your|yours|yourself|you're)(?![\\w])");

  /** The same of the words before, which tell of others in other ways too. */
  private static final Pattern REPORTING =
      Pattern.compile("(?m)" + TELLING + ")(?![\\w])|\\b(?:says|said)[ ,:]*$");

  /** The line with who writes, and a label that is nobody else. */
  private static final Pattern AUTHOR = Pattern.compile("(?m)^~ (N\\d+)$");

  private static final Pattern LABEL = Pattern.compile("(?m)^# (?:[-*•] )?(?:me|myself) ?:?\n[^#]");

  /** Over what somebody else wrote. */
  private static final Pattern QUOTED =
      Pattern.compile("(?m)^# (?:> ?)*(?:from: ?(N\\d+)|(N\\d+) (?:wrote|writes) ?:?)$");

  /** Words and values of one statement, and none of what somebody thinks or hears. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?:(?!\\b(?:that|hear|heard|see|saw|think|know|believe|gather|guess|understand|told|asked|if|when|wish|hope|N\\d+)\\b)[^,;:.])*");

  /** What may be added in brackets, commas and spaces. */
  private static final String ASIDE = "[ ,]++|\\([^()]*+\\)";

  /**
   * From "I've" to a time: words without a subject of their own or a thought, and whom or what
   * somebody has, sees or is at.
   */
  private static final Pattern ENGAGED =
      Pattern.compile(
          "(?:(?!(?:N\\d+|he|she|they|we|who|that|hear|heard|see|saw|think|thinking|know|believe|gather|guess|understand|told|asked|if|when|wish|hope|like|afraid|sure)\\b)(?:"
              + ASIDE
              + "|[\\p{L}\\p{N}'’&/–-]++))*+"
              + "(?:(?<= (?:got|have|having|see|seeing|meet|meeting|visiting|fetching|collecting|with|at|for|from|to|the|by|in) )N\\d+(?:"
              + ASIDE
              + "|(?:N\\d+|[A-Z]\\d+|with|at|on|from|to|for|until|till|about|again|then|that day|both days)(?!\\w))*+)?");

  private static final Set<Type> TIMES = Set.of(Type.TIME, Type.RANGE, Type.DURATION, Type.NUMBER);

  private static final Pattern NEXT = Pattern.compile("[,;]| (?:and|but|while|whereas) ");
  private static final Pattern TITLED = Pattern.compile("(?m)^#.*N\\d");

  private Writers() {}

  /** The readings of a clause with what who writes says of himself put on him. */
  static ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    if (clause.revises()) {
      return said;
    }
    Matcher quoted = QUOTED.matcher(clause.shape());
    if (quoted.find()) {
      String sender = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      return said.each(p -> each(p, tag -> self(clause, tag) ? sender : tag));
    }
    String shape = clause.shape();
    if (clause.names() > 0) {
      String who = engaged(clause, shape);
      return said.each(p -> subject(clause, who == null ? p : engaged(clause, p, who)));
    }
    String writer = OTHERS.matcher(clause.line()).find() ? null : writer(clause, shape);
    return writer == null ? said : said.each(p -> put(clause, p, writer));
  }

  /** Who must be meant by what a clause without names says; null where that is not sure. */
  private static @Nullable String writer(Clause clause, String shape) {
    boolean speaks = SPEAKS.matcher(clause.line()).find();
    if (another(clause, shape)) {
      return null;
    }
    Matcher author = AUTHOR.matcher(shape);
    if (author.find()) {
      return speaks ? author.group(1) : null;
    }
    // where there are weekdays who writes may take part
    boolean dated = clause.tags().stream().anyMatch(t -> t.mention().type() == Type.WEEKDAY);
    return dated && LABEL.matcher(shape).find() ? Pointing.WRITER : null;
  }

  /** Whether a tag stands for who writes. */
  private static boolean self(Clause clause, String tag) {
    List<Object> writer = List.of(Pointing.WRITER);
    return tag.equals(Pointing.WRITER)
        || clause.tags().stream()
            .anyMatch(t -> t.name().equals(tag) && t.mention().values().equals(writer));
  }

  private static Pointing put(Clause clause, Pointing p, String writer) {
    Matcher m = SPEAKS.matcher(clause.line());
    int speaks = m.find() ? clause.shape().length() - clause.line().length() + m.start() : -1;
    int last = p.fields().stream().flatMap(List::stream).mapToInt(clause::place).max().orElse(-1);
    if (last >= 0 && last < speaks) {
      return p; // "and again R1 i'm out R2": what stands before is still somebody else's
    }
    return each(p, tag -> tag.equals(Pointing.WRITER) || told(clause, tag) ? writer : tag);
  }

  private static Pointing each(Pointing p, UnaryOperator<String> change) {
    List<List<String>> fields =
        p.fields().stream().map(f -> f.size() == 1 ? List.of(change.apply(f.get(0))) : f).toList();
    return new Pointing(p.op(), p.kind(), p.soft(), fields);
  }

  /**
   * "On Monday I work from 5 to 8, and Bo cannot talk after 8": what stands between "I" and the
   * next statement is not Bo's.
   */
  private static Pointing subject(Clause clause, Pointing p) {
    List<String> names = clause.own(Type.NAME);
    List<String> said = p.fields().stream().flatMap(List::stream).toList();
    List<String> who = said.stream().filter(names::contains).toList();
    IntStream places =
        said.stream().filter(t -> !names.contains(t)).mapToInt(clause::place).filter(i -> i >= 0);
    IntSummaryStatistics values = places.summaryStatistics();
    if (who.size() != 1 || values.getCount() == 0) {
      return p;
    }
    String line = clause.shape();
    int other = clause.place(who.get(0));
    for (Tag tag : clause.tags()) {
      int self = tag.own() ? clause.place(tag.name()) : -1;
      boolean writes = self >= 0 && self(clause, tag.name());
      int last = values.getMax();
      if (writes && self < last && last < other && !tag.name().equals(who.get(0))) {
        // the day may stand before: "on Monday I work R1"
        boolean own = VERB.matcher(line.substring(self + tag.name().length(), last)).matches();
        boolean ends = NEXT.matcher(line.substring(last, other)).find();
        return own && ends ? each(p, t -> t.equals(who.get(0)) ? tag.name() : t) : p;
      }
    }
    return p;
  }

  /** Whether somebody else may speak: words are quoted, or stand under a name. */
  private static boolean another(Clause clause, String shape) {
    String before = shape.substring(0, shape.length() - clause.line().length());
    return REPORTED.matcher(clause.line()).find()
        || REPORTING.matcher(before).find()
        || TITLED.matcher(shape).find();
  }

  /** Who is busy where a clause with names says "I've got"; null where that is not sure. */
  private static @Nullable String engaged(Clause clause, String shape) {
    boolean own = clause.tags().stream().anyMatch(t -> t.own() && self(clause, t.name()));
    boolean dated = clause.tags().stream().anyMatch(t -> t.mention().type() == Type.WEEKDAY);
    if (own || !dated || !SPEAKS.matcher(clause.line()).find() || another(clause, shape)) {
      return null;
    }
    Matcher author = AUTHOR.matcher(shape);
    return author.find() ? author.group(1) : Pointing.WRITER;
  }

  /**
   * "I've got the inspector on Friday, 1 to 3": whom somebody has, sees or is at does not take the
   * time for himself. Of 132 clauses learnt from in which only such words stand between "I" and a
   * time, and nobody is quoted, one means somebody else besides.
   */
  private static Pointing engaged(Clause clause, Pointing p, String writer) {
    List<String> tags = p.fields().stream().flatMap(List::stream).toList();
    List<String> who = tags.stream().filter(t -> person(clause, t)).toList();
    int time = tags.stream().filter(t -> timed(clause, t)).mapToInt(clause::place).min().orElse(-1);
    if (who.size() != 1 || time < 0) {
      return p;
    }
    String line = clause.shape();
    Matcher m = SPEAKS.matcher(line.substring(0, time));
    int self = line.length() - clause.line().length();
    int speaks = -1;
    while (m.find()) {
      speaks = m.start() >= self ? m.end() : speaks;
    }
    boolean own = speaks >= 0 && ENGAGED.matcher(line.substring(speaks, time)).matches();
    return own ? each(p, t -> t.equals(who.get(0)) ? writer : t) : p;
  }

  private static boolean person(Clause clause, String tag) {
    return clause.tags().stream()
        .anyMatch(t -> t.name().equals(tag) && t.mention().type() == Type.NAME);
  }

  private static boolean timed(Clause clause, String tag) {
    return clause.tags().stream()
        .anyMatch(t -> t.name().equals(tag) && t.own() && TIMES.contains(t.mention().type()));
  }

  /** Whether a tag is a name of the context. */
  private static boolean told(Clause clause, String tag) {
    return clause.tags().stream()
        .filter(t -> t.name().equals(tag))
        .anyMatch(t -> !t.own() && t.mention().type() == Type.NAME);
  }
}
