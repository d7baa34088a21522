package dev.surefoot.draft;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An order over the visits, one name a line; the program works out the times. */
final class SequenceForm implements Form {

  /**
   * Up to here the grammar tells every set of visits apart, at most 2^n rules; beyond, it only
   * forbids the same name twice running.
   */
  private static final int EXACT = 10;

  private final Problem.Sequence sequence;
  private final List<String> labels;

  SequenceForm(Problem.Sequence sequence) {
    this.sequence = sequence;
    this.labels = Labels.of(sequence.visits().stream().map(Problem.Visit::step).toList());
  }

  @Override
  public String message(Problem problem) {
    String which = sequence.optional() ? "Visit as many as possible" : "Visit all";
    String facts =
        labels.stream()
            .map(label -> label + ": " + Facts.about(problem, label))
            .collect(Collectors.joining("\n"));
    return "%s. Answer with the names in the best order, one a line.\n%s".formatted(which, facts);
  }

  @Override
  public int maxTokens() {
    return 16 * labels.size() + 8;
  }

  @Override
  public String grammar() {
    return labels.size() <= EXACT ? exact() : neighbours();
  }

  /** One rule for each set of visits already named. */
  private String exact() {
    int all = (1 << labels.size()) - 1;
    List<String> rules = new ArrayList<>();
    rules.add("root ::= s0");
    for (int named = 0; named < all; named++) {
      List<String> choices = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        if ((named & 1 << i) == 0) {
          choices.add(line(i) + " s" + (named | 1 << i));
        }
      }
      if (named > 0 && sequence.optional()) {
        choices.add("\"\"");
      }
      rules.add("s" + named + " ::= " + String.join(" | ", choices));
    }
    rules.add("s" + all + " ::= \"\"");
    return String.join("\n", rules);
  }

  /** One rule for each visit named last; the length is bounded by the tokens. */
  private String neighbours() {
    List<String> rules = new ArrayList<>();
    rules.add("root ::= " + choices(-1));
    for (int last = 0; last < labels.size(); last++) {
      rules.add("after" + last + " ::= " + choices(last) + " | \"\"");
    }
    return String.join("\n", rules);
  }

  private String choices(int last) {
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (i != last) {
        choices.add(line(i) + " after" + i);
      }
    }
    return String.join(" | ", choices);
  }

  private String line(int i) {
    return Gbnf.literal(labels.get(i) + "\n");
  }

  @Override
  public List<Step> parse(String answer, List<String> notes) {
    Set<Integer> order = new LinkedHashSet<>();
    for (String line : answer.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int visit = labels.indexOf(line);
      if (visit < 0) {
        notes.add("The draft names '%s', which is no candidate; left out.".formatted(line));
      } else if (!order.add(visit)) {
        notes.add("The draft names '%s' twice; the second was dropped.".formatted(line));
      }
    }
    return timed(order);
  }

  private List<Step> timed(Set<Integer> order) {
    List<Step> steps = new ArrayList<>();
    Step previous = sequence.origin();
    for (int visit : order) {
      previous = sequence.schedule().after(previous, sequence.visits().get(visit));
      steps.add(previous);
    }
    return steps;
  }
}
