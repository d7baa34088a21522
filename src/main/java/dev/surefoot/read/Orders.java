package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words between two values that tell which comes first: a reading of "N1 before N2" that says the
 * reverse is turned round. Only where nothing denies or turns the words themselves ("not before",
 * "the other way round"). Of 325 clauses of the texts that are learnt from to which this applies, 3
 * mean the reverse.
 */
final class Orders {

  private static final Pattern TURNED =
      Pattern.compile(
          "(?<![a-z'])(?:not?|never|nor|neither|nothing|nobody|cant|cannot|[a-z]+n't|unless|than|until"
              + "|till|rather|once|without|except|if|other|put|came)(?![a-z])");
  private static final Pattern ORDERING =
      Pattern.compile("(?<![a-z])(?:before|after|ahead|follows?|precedes?|first|then)(?![a-z])");

  private static final Pattern SLOTS = Pattern.compile("\\{([a-z_]+)} (.+) \\{([a-z_]+)}");
  private static final String BETWEEN = "(?: [^\\s]+){0,5}? ";
  private static final String BEHIND = "(?: (?:the|my|our|seeing|visiting|meeting|i see|we see))? ";
  private static final String SOMEBODY = "(?:him|her|them|it|that|there|he|she)";

  private final Map<String, List<Cue>> cues = new HashMap<>();

  /**
   * Words between two values.
   *
   * @param left field of the slot that stands before them
   * @param right field of the slot behind
   */
  private record Cue(int left, String words, int right) {}

  Orders(Domain domain) {
    for (Domain.Kind kind : domain.said().values()) {
      List<String> slots = new ArrayList<>(kind.slots().keySet());
      for (String cue : kind.cues()) {
        Matcher m = SLOTS.matcher(cue);
        if (m.matches()) {
          cues.computeIfAbsent(kind.name(), k -> new ArrayList<>())
              .add(new Cue(slots.indexOf(m.group(1)), m.group(2), slots.indexOf(m.group(3))));
        }
      }
    }
  }

  /** The readings of a clause with what comes first as its words say. */
  ClauseReader.Said heard(Clause clause, ClauseReader.Said said) {
    String line = clause.line();
    boolean plain =
        !cues.isEmpty()
            && !clause.revises()
            && ORDERING.matcher(line).results().limit(2).count() == 1
            && !TURNED.matcher(line).find();
    return plain ? said.each(p -> turned(line, p)) : said;
  }

  private Pointing turned(String line, Pointing p) {
    boolean pair = p.fields().size() == 2 && p.fields().stream().allMatch(f -> f.size() == 1);
    if (!pair || !cues.containsKey(p.kind())) {
      return p;
    }
    Pointing reverse =
        new Pointing(p.op(), p.kind(), p.soft(), List.of(p.fields().get(1), p.fields().get(0)));
    return told(line, reverse) && !told(line, p) ? reverse : p;
  }

  private boolean told(String line, Pointing p) {
    return cues.getOrDefault(p.kind(), List.of()).stream()
        .anyMatch(
            cue -> {
              String left = spoken(line, p.fields().get(cue.left()).get(0));
              String right = spoken(line, p.fields().get(cue.right()).get(0));
              String between = "\\b" + left + BETWEEN + cue.words() + BEHIND + right + "\\b";
              return !left.equals(right) && Pattern.compile(between).matcher(line).find();
            });
  }

  /** A tag of the clause itself, or words that point at one before it. */
  private static String spoken(String line, String tag) {
    return Pattern.compile("\\b" + Pattern.quote(tag) + "\\b").matcher(line).find()
        ? Pattern.quote(tag)
        : SOMEBODY;
  }
}
