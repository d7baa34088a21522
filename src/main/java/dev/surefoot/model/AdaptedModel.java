package dev.surefoot.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One model with any number of adapters. The binding takes one adapter an instance, so each adapter
 * file gets an instance of its own when it is first asked for; they share the memory-mapped
 * weights. The stock model is any of them with its adapter switched off.
 */
final class AdaptedModel implements LanguageModel {

  private final String id;
  private final Path file;
  private final Map<String, Path> adapters;
  private final int context;
  private final int threads;
  private final Map<Path, LlamaModel> loaded = new HashMap<>();

  AdaptedModel(String id, Path file, Map<String, Path> adapters, int context, int threads) {
    this.id = id;
    this.file = file;
    this.adapters = Map.copyOf(adapters);
    this.context = context;
    this.threads = threads;
    first(); // a file that does not load is found on opening
  }

  private LlamaModel first() {
    return adapters.values().stream().findFirst().map(this::with).orElseGet(() -> with(file));
  }

  @Override
  public Completion complete(Prompt prompt) {
    return model(prompt.adapter()).complete(prompt);
  }

  private synchronized LlamaModel model(@Nullable String adapter) {
    if (adapter == null) {
      return loaded.values().stream().findFirst().orElseGet(this::first);
    }
    Path path = adapters.get(adapter);
    if (path == null) {
      throw new ModelException(
          "Model %s has no adapter '%s'; it has %s.\nMaybe train it with the recipe under models/, or name it in the roles of the manifest."
              .formatted(id, adapter, adapters.keySet()),
          false,
          null);
    }
    return with(path);
  }

  /** The instance for an adapter file; the model's own file stands for none. */
  private LlamaModel with(Path path) {
    return loaded.computeIfAbsent(
        path, p -> new LlamaModel(id, file, p.equals(file) ? null : p, context, threads));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public synchronized void close() {
    loaded.values().forEach(LlamaModel::close);
    loaded.clear();
  }
}
