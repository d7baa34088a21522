package dev.surefoot.read;

import dev.surefoot.spec.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone answered to a question.
 *
 * @param question the question as it was put
 * @param about the words it was about; null when something was missing altogether
 * @param choices the answers that were offered
 * @param words the answer: a choice by its number, its words or its place, or words of one's own
 */
public record Reply(String question, @Nullable Quote about, List<String> choices, String words) {

  public Reply {
    choices = List.copyOf(choices);
  }

  /** Which choice was taken, from 0; -1 when there are only words of one's own. */
  public int choice() {
    return Choices.take(choices, words).choice();
  }

  /** The answer in words: those of the choice that was taken, then the reply's own. */
  public String said() {
    String chosen = chosen();
    String own = own();
    return chosen.isEmpty() ? own : own.isEmpty() ? chosen : chosen + ". " + own;
  }

  /** The choice that was taken; empty for none. */
  String chosen() {
    int choice = choice();
    return choice < 0 ? "" : choices.get(choice);
  }

  /** What was said besides the choice. */
  String own() {
    return Choices.take(choices, words).rest();
  }

  /** Whether it was given to this question, be it put for the first time or again. */
  public boolean answers(String asked, @Nullable Quote of) {
    boolean same = question.equals(asked) || question.endsWith(" " + asked);
    return same && (about == null ? of == null : about.equals(of));
  }
}
