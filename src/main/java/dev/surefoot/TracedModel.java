package dev.surefoot;

import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import dev.surefoot.trace.Names;
import dev.surefoot.trace.Traces;
import java.util.Optional;
import java.util.function.Supplier;

/** A model whose calls are spans and counted: how many tokens, never which. */
record TracedModel(LanguageModel model, Traces traces) implements LanguageModel {

  @Override
  public Completion complete(Prompt prompt) {
    return traces.in(
        Names.TEXT_COMPLETION + " " + id(),
        mark -> told(mark, timed(() -> model.complete(prompt))));
  }

  @Override
  public Optional<Completion> otherwise(Prompt prompt, double doubt) {
    return traces.in(
        Names.TEXT_COMPLETION + " " + id(),
        mark ->
            timed(() -> model.otherwise(prompt, doubt)).map(completion -> told(mark, completion)));
  }

  private <T> T timed(Supplier<T> work) {
    return traces.metrics().model(Names.TEXT_COMPLETION, id(), work);
  }

  @Override
  public Optional<Completion> witness(Prompt prompt) {
    return traces.in(
        Names.TEXT_COMPLETION + " " + id(),
        mark -> model.witness(prompt).map(completion -> told(mark, completion)));
  }

  private Completion told(Traces.Mark mark, Completion completion) {
    mark.with(Names.OPERATION, Names.TEXT_COMPLETION)
        .with(Names.MODEL, id())
        .with(Names.INPUT_TOKENS, completion.promptTokens())
        .with(Names.OUTPUT_TOKENS, completion.tokens());
    traces
        .metrics()
        .tokens(Names.TEXT_COMPLETION, id(), completion.promptTokens(), completion.tokens());
    return completion;
  }

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public void close() {
    model.close();
  }
}
