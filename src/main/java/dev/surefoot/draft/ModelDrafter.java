package dev.surefoot.draft;

import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.ModelException;
import dev.surefoot.model.Prompt;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The planner role of a language model: one short prompt, one answer under a grammar. */
public final class ModelDrafter implements Drafter {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final LanguageModel model;
  private final UnaryOperator<String> chat;
  private final @Nullable String role;

  /**
   * A drafter.
   *
   * @param chat puts a user's message into the model's own prompt format
   * @param role role of the manifest that drafts; null for the stock model
   */
  public ModelDrafter(LanguageModel model, UnaryOperator<String> chat, @Nullable String role) {
    this.role = role;
    this.model = model;
    this.chat = chat;
  }

  @Override
  public Draft draft(Problem problem) {
    if (Steps.candidates(problem).isEmpty()) {
      return Draft.none("There is nothing to choose from, so nothing was drafted.");
    }
    Form form = form(problem);
    if (form instanceof ChooseForm choose && !choose.fits()) {
      return Draft.none("There is too much to choose from, so nothing was drafted.");
    }
    try {
      return understand(problem, form, model.complete(prompt(problem, form)));
    } catch (ModelException failed) {
      return Draft.none("The planner model gave no draft: " + failed.getMessage());
    }
  }

  private static Form form(Problem problem) {
    return problem.decision() instanceof Problem.Sequence sequence
        ? new SequenceForm(sequence)
        : new ChooseForm((Problem.Choose) problem.decision(), problem.domain().clock());
  }

  private Prompt prompt(Problem problem, Form form) {
    String text = chat.apply(form.message(problem));
    return new Prompt(text, form.grammar(), form.maxTokens(), 0, 0, role, TIMEOUT);
  }

  private static Draft understand(Problem problem, Form form, Completion completion) {
    List<String> notes = new ArrayList<>();
    List<Step> steps = form.parse(completion.text(), notes);
    Plan plan = steps.isEmpty() ? null : problem.complete(steps);
    return new Draft(plan, notes, 1, completion.promptTokens() + completion.tokens());
  }
}
