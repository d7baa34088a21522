package dev.surefoot;

import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model that is opened by the first call: what is remembered needs none. */
final class LazyModel implements LanguageModel {

  private final String id;
  private final Supplier<LanguageModel> opener;
  private @Nullable LanguageModel model;

  LazyModel(String id, Supplier<LanguageModel> opener) {
    this.id = id;
    this.opener = opener;
  }

  private synchronized LanguageModel model() {
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
  public String id() {
    return id;
  }

  @Override
  public synchronized void close() {
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
