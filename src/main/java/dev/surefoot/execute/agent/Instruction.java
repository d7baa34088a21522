package dev.surefoot.execute.agent;

import dev.surefoot.tool.CheckedAction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Something that a person wants done with one tool.
 *
 * @param text in plain words
 * @param tools on offer; their names and arguments are read, their descriptions never
 * @param today the day from which on "Friday" and "the 14th" are meant
 * @param zone of times for schemas that want one
 * @param answers to questions about it, in order: a choice, its number, or words
 */
public record Instruction(
    String text,
    Collection<CheckedAction> tools,
    LocalDate today,
    ZoneId zone,
    List<String> answers) {

  public Instruction {
    tools = List.copyOf(tools);
    answers = List.copyOf(answers);
  }

  /** One about which nothing was asked yet. */
  public Instruction(String text, Collection<CheckedAction> tools, LocalDate today, ZoneId zone) {
    this(text, tools, today, zone, List.of());
  }

  /** The same with one more answer. */
  public Instruction answered(String words) {
    List<String> more = new ArrayList<>(answers);
    more.add(words);
    return new Instruction(text, tools, today, zone, more);
  }
}
