package dev.surefoot.draft;

import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line a slot: what is chosen and when it starts, or that it is left out. Any start may be
 * named, also one that no option has: whether it will do is the verifier's business.
 */
final class ChooseForm implements Form {

  /** Most characters of facts, about 75 tokens: a prompt costs time on a small machine. */
  private static final int FACTS = 250;

  private static final String NOTHING = "nothing";

  /** A small model chooses among few things only, and its prompt must stay short. */
  private static final int MOST_LABELS = 60;

  private static final Pattern LINE = Pattern.compile("(.*), (\\d{1,2})(?::(\\d\\d))?");

  private final List<Problem.Slot> slots;
  private final Clock clock;

  ChooseForm(Problem.Choose choose, Clock clock) {
    this.slots = choose.slots().stream().filter(slot -> !slot.options().isEmpty()).toList();
    this.clock = clock;
  }

  /** True when the choice is small enough to be put to a model. */
  boolean fits() {
    return slots.stream().mapToInt(slot -> labels(slot).size()).sum() <= MOST_LABELS;
  }

  @Override
  public String message(Problem problem) {
    String what = slots.stream().map(this::describe).collect(Collectors.joining("; "));
    String when = clock == Clock.MINUTES ? "the time it starts as HH:MM" : "the day it starts";
    return Facts.lines(problem, FACTS)
        + "What do you propose? One line each, the choice and %s: %s.".formatted(when, what);
  }

  private String describe(Problem.Slot slot) {
    String choices = String.join(" or ", labels(slot));
    return slot.optional() ? choices + " or " + NOTHING : choices;
  }

  @Override
  public int maxTokens() {
    return 24 * slots.size() + 8;
  }

  @Override
  public String grammar() {
    List<String> lines = new ArrayList<>();
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      String line = "c%d \", \" time \"\\n\"".formatted(i);
      lines.add(slots.get(i).optional() ? "(%s | \"%s\\n\")".formatted(line, NOTHING) : line);
      rules.append("c%d ::= %s\n".formatted(i, Gbnf.oneOf(labels(slots.get(i)))));
    }
    String time =
        clock == Clock.MINUTES
            ? "(\"0\" [0-9] | \"1\" [0-9] | \"2\" [0-3]) \":\" [0-5] [0-9]"
            : "[1-9] [0-9]?";
    return "root ::= " + String.join(" ", lines) + "\n" + rules + "time ::= " + time;
  }

  @Override
  public List<Step> parse(String answer, List<String> notes) {
    List<String> lines = answer.lines().filter(line -> !line.isBlank()).toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < slots.size() && i < lines.size(); i++) {
      if (slots.get(i).optional() && lines.get(i).strip().equals(NOTHING)) {
        continue;
      }
      Optional<Step> step = choice(slots.get(i), lines.get(i).strip());
      step.ifPresent(steps::add);
      if (step.isEmpty()) {
        notes.add("The draft's '%s' is no choice; left out.".formatted(lines.get(i)));
      }
    }
    return steps;
  }

  private Optional<Step> choice(Problem.Slot slot, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(parts.group(2));
    int from = parts.group(3) == null ? start : start * 60 + Integer.parseInt(parts.group(3));
    return slot.options().stream()
        .filter(option -> label(option).equals(parts.group(1)))
        .findFirst()
        .map(option -> Steps.at(option, from, from + option.end() - option.start()));
  }

  private static Set<String> labels(Problem.Slot slot) {
    return slot.options().stream()
        .map(ChooseForm::label)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The arguments in words; numbers left out, they follow from the choice. */
  private static String label(Step option) {
    String words =
        option.args().values().stream()
            .filter(String.class::isInstance)
            .map(value -> ((String) value).strip().replaceAll("\\s+", " "))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? option.tool() : words;
  }
}
