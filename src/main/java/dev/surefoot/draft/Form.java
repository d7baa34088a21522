package dev.surefoot.draft;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.List;

/** How one kind of decision is put to the model, and how its answer is understood. */
interface Form {

  /** The message to the model: facts in few words, and what to answer. */
  String message(Problem problem);

  /** GBNF that every answer matches. */
  String grammar();

  /** Most tokens that an answer takes, generously. */
  int maxTokens();

  /** Decision steps of an answer; what cannot be used goes into the notes. */
  List<Step> parse(String answer, List<String> notes);
}
