package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The GBNF grammar of a clause: only kinds of the domain, only tags present, of the slot's type.
 */
public final class Grammar {

  private Grammar() {}

  /** The grammar for a clause; what cannot be filled from its tags is left out. */
  public static String of(Domain domain, Clause clause) {
    return clause.revises() ? RevisionGrammar.of(domain, clause) : request(domain, clause);
  }

  private static String request(Domain domain, Clause clause) {
    List<String> kinds = new ArrayList<>();
    StringBuilder rules = new StringBuilder();
    int index = 0;
    for (Domain.Kind kind : domain.said().values()) {
      String body = body(kind, clause);
      if (!body.isEmpty()) {
        String rule = "k" + index++;
        kinds.add(rule);
        rules.append(rule).append(" ::= ").append(body).append('\n');
      }
    }
    kinds.add("\"" + Pointing.OTHER + "\"");
    kinds.add("\"" + Pointing.UNCLEAR + "\"");
    String item = " | item (\"; \" item)*";
    String root = "root ::= \" \" (\"" + Pointing.NOTHING + "\"" + item + ")\n";
    String items = "item ::= " + String.join(" | ", kinds) + "\n";
    return root + items + rules;
  }

  private static String body(Domain.Kind kind, Clause clause) {
    String mark = kind.strength() == Domain.Strengths.EITHER ? " \"?\"?" : "";
    List<String> ways = new ArrayList<>();
    List<Field> fields = Field.of(kind);
    for (String choice : choices(fields)) {
      String way = way(fields, choice, clause);
      if (way != null) {
        ways.add(way);
      }
    }
    String head = "\"" + kind.name() + "\"" + mark;
    return ways.isEmpty() ? "" : head + " (" + String.join(" | ", ways) + ")";
  }

  /** The words of a choice that another field depends on; else one way for all. */
  private static List<String> choices(List<Field> fields) {
    boolean depends = fields.stream().anyMatch(f -> !f.slots().get(0).with().isEmpty());
    return fields.stream()
        .map(Field::choices)
        .filter(c -> depends && !c.isEmpty())
        .findFirst()
        .orElse(List.of(""));
  }

  /** The fields in order for one choice; null when one of them cannot be filled. */
  private static @Nullable String way(List<Field> fields, String choice, Clause clause) {
    StringBuilder out = new StringBuilder("\"\"");
    for (Field field : fields) {
      List<String> with = field.slots().get(0).with();
      String values =
          !field.choices().isEmpty() && !choice.isEmpty()
              ? "\"" + choice + "\""
              : with.isEmpty()
                  ? values(field, clause)
                  : dependent(field, clause, with.contains(choice));
      if (values.isEmpty()) {
        return null;
      }
      out.append(" \" \" ").append(values);
    }
    return out.toString();
  }

  private static String dependent(Field field, Clause clause, boolean filled) {
    if (!filled) {
      return "\"-\"";
    }
    Field must = new Field(field.slots(), field.types(), field.choices(), false);
    return values(must, clause);
  }

  private static String values(Field field, Clause clause) {
    if (!field.choices().isEmpty()) {
      return alternatives(field.choices());
    }
    Set<String> tags = tags(clause, field::takes);
    String span = field.range() ? span(field, clause) : "";
    List<String> options = new ArrayList<>();
    if (!tags.isEmpty()) {
      String one = alternatives(tags);
      options.add(tags.size() > 1 ? one + " (\"+\" " + one + ")*" : one);
    }
    if (!span.isEmpty()) {
      options.add(span);
    }
    boolean writer = field.writer() && clause.firstPerson();
    if (writer) {
      options.add("\"" + Pointing.WRITER + "\"");
    }
    if (field.everybody()) {
      options.add("\"*\"");
    }
    if (field.optional() || field.weekday()) {
      options.add("\"-\"");
    }
    boolean useless = options.isEmpty() || tags.isEmpty() && span.isEmpty() && !open(field);
    return useless ? "" : "(" + String.join(" | ", options) + ")";
  }

  private static Set<String> tags(Clause clause, Set<Mention.Type> types) {
    return tags(clause, mention -> types.contains(mention.type()));
  }

  private static Set<String> tags(Clause clause, Predicate<Mention> fits) {
    return clause.tags().stream()
        .filter(t -> fits.test(t.mention()))
        .map(Tag::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Ranges of two tags, or with one end open; see {@link Spans}. */
  private static String span(Field field, Clause clause) {
    Set<String> begins = tags(clause, Spans.begins(field));
    Set<String> ends = tags(clause, Spans.ends(field));
    if (begins.isEmpty()) {
      return "";
    }
    String begin = alternatives(begins);
    if (Spans.dates(field)) {
      String both = begins.size() > 1 ? "%s \"~\" %s | ".formatted(begin, alternatives(ends)) : "";
      return both + "\"-~\" " + begin;
    }
    return "%s \"~\" (%s | \"-\") | \"-~\" %s".formatted(begin, alternatives(ends), begin);
  }

  private static boolean open(Field field) {
    return field.optional() || field.weekday() || field.everybody();
  }

  private static String alternatives(Iterable<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(w -> quoted.add("\"" + w + "\""));
    return quoted.size() == 1
        ? quoted.get(0)
        : quoted.stream().collect(Collectors.joining(" | ", "(", ")"));
  }
}
