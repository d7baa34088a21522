package dev.surefoot.execute.agent;

import java.util.List;

/** What came of reading an {@link Instruction}. Nothing was done. */
public sealed interface Heard {

  /** One call, which wants approval. */
  record Call(Errand errand) implements Heard {}

  /**
   * One question has to be answered first; see {@link Instruction#answered}.
   *
   * @param choices what may be meant; empty where anything may
   */
  record Asks(String question, List<String> choices) implements Heard {
    public Asks {
      choices = List.copyOf(choices);
    }
  }

  /** Nothing on offer does it, or it is several things at once. */
  record Nothing(String question) implements Heard {}

  /** It cannot be read, and why: a sentence with its remedy in a second line. */
  record Refused(String why) implements Heard {}
}
