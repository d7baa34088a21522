package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The grammar of a clause that revises: as in a request, with operations, and less to be said. */
final class RevisionGrammar {

  private final Clause clause;
  private final StringBuilder rules = new StringBuilder();
  private final List<String> items = new ArrayList<>();

  private RevisionGrammar(Clause clause) {
    this.clause = clause;
  }

  static String of(Domain domain, Clause clause) {
    RevisionGrammar grammar = new RevisionGrammar(clause);
    for (Domain.Kind kind : domain.kinds().values()) {
      if (!kind.lookedUp()) {
        Revisable.ops(kind).forEach(op -> grammar.add(kind, op));
      }
    }
    Revisable.general().forEach((op, kind) -> grammar.add(kind, op));
    grammar.items.add("\"" + Pointing.OTHER + "\"");
    grammar.items.add("\"" + Pointing.UNCLEAR + "\"");
    return "root ::= \" \" (\"%s\" | item (\"; \" item)*)\nitem ::= %s\n%s"
        .formatted(Pointing.NOTHING, String.join(" | ", grammar.items), grammar.rules);
  }

  private void add(Domain.Kind kind, Op op) {
    List<String> fields = new ArrayList<>();
    boolean general = op == Op.SWAP || kind.name().equals(Revisable.ALL);
    boolean filled = kind.slots().isEmpty() || op == Op.DROP && !general;
    for (Field field : Revisable.fields(kind, op)) {
      boolean amount = op.amounts() && Revisable.amount(field);
      Set<String> tags = tags(field);
      if (general && tags.size() < (op == Op.DROP ? 1 : 2)) {
        return;
      }
      filled |= (amount || !op.amounts()) && (!tags.isEmpty() || chosen(field));
      fields.add("\" \" " + values(field, tags, op, amount, general));
    }
    if (filled) {
      String mark = kind.strength() == Domain.Strengths.EITHER && op == Op.SET ? " \"?\"?" : "";
      String head = op == Op.SET ? kind.name() : op.word() + " " + kind.name();
      String rule = "k" + items.size();
      items.add(rule);
      rules.append("%s ::= \"%s\"%s %s\n".formatted(rule, head, mark, String.join(" ", fields)));
    }
  }

  /** Whether its words need not stand in the text. */
  private static boolean chosen(Field field) {
    return !field.choices().isEmpty() && field.types().isEmpty();
  }

  private String values(Field field, Set<String> tags, Op op, boolean amount, boolean general) {
    List<String> options = new ArrayList<>();
    if (!tags.isEmpty()) {
      String one = alternatives(tags);
      options.add(tags.size() > 1 ? one + " (\"+\" " + one + ")*" : one);
    }
    if (chosen(field)) {
      options.add(alternatives(field.choices()));
    }
    if (field.range()) {
      options.addAll(amount ? ends(tags) : spans(field));
    }
    if (!general) {
      options.add("\"-\"");
    }
    if (!general && (field.everybody() || op != Op.SET)) {
      options.add("\"*\"");
    }
    return "(" + String.join(" | ", options) + ")";
  }

  private static List<String> ends(Set<String> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    String one = alternatives(tags);
    return List.of(one + " \"~-\"", "\"-~\" " + one);
  }

  private List<String> spans(Field field) {
    Set<String> begins = names(Spans.begins(field));
    if (begins.isEmpty()) {
      return List.of();
    }
    String begin = alternatives(begins);
    String end = alternatives(names(Spans.ends(field)));
    return List.of("%s \"~\" (%s | \"-\")".formatted(begin, end), "\"-~\" " + begin);
  }

  private Set<String> tags(Field field) {
    Set<String> tags = names(field.types());
    if (field.writer() && clause.firstPerson()) {
      tags.add(Pointing.WRITER);
    }
    return tags;
  }

  private Set<String> names(Set<Mention.Type> types) {
    return clause.tags().stream()
        .filter(t -> types.contains(t.mention().type()))
        .map(Tag::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String alternatives(Iterable<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(w -> quoted.add("\"" + w + "\""));
    return quoted.size() == 1 ? quoted.get(0) : "(" + String.join(" | ", quoted) + ")";
  }
}
