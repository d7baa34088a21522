package dev.surefoot.model;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model that the first call opens: an answer that is remembered needs none. */
final class OpenedLater implements LanguageModel {

  private final String id;
  private final Supplier<LanguageModel> opener;
  private @Nullable LanguageModel model;
  private boolean closed;

  OpenedLater(String id, Supplier<LanguageModel> opener) {
    this.id = id;
    this.opener = opener;
  }

  private synchronized LanguageModel model() {
    if (closed) {
      throw new ModelException("%s is closed.\nMaybe open it again.".formatted(id), false, null);
    }
    if (model == null) {
      model = opener.get();
    }
    return model;
  }

  @Override
  public Completion complete(Prompt prompt) {
    return model().complete(prompt);
  }

  @Override
  public Optional<Completion> otherwise(Prompt prompt, double doubt) {
    return model().otherwise(prompt, doubt);
  }

  @Override
  public Optional<Completion> witness(Prompt prompt) {
    return model().witness(prompt);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
