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

  /** Which choice was taken, from 0; -1 for words of one's own. */
  public int choice() {
    return Choices.pick(choices, words);
  }

  /** The answer in words: those of the choice that was taken, else the reply's own. */
  public String said() {
    int choice = choice();
    return choice < 0 ? words : choices.get(choice);
  }

  /** Whether it was given to this question, be it put for the first time or again. */
  public boolean answers(String asked, @Nullable Quote of) {
    boolean same = question.equals(asked) || question.endsWith(" " + asked);
    return same && (about == null ? of == null : about.equals(of));
  }
}
