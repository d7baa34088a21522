package dev.surefoot.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One model file and an adapter for some of its roles: each adapter is added to the weights once,
 * and what comes of it is loaded when the first prompt needs it.
 */
final class AdaptedModel implements LanguageModel {

  private final String id;
  private final Set<String> roles;
  private final Map<String, Path> adapters;
  private final Function<Optional<Path>, LanguageModel> loader;
  private final Map<Optional<Path>, LanguageModel> loaded = new HashMap<>();
  private boolean closed;

  /**
   * A model of which nothing is loaded yet.
   *
   * @param roles all roles that a prompt may name
   * @param adapters adapter file of the tuned ones; may be missing until it is needed
   * @param loader loads the model with an adapter, or as it is
   */
  AdaptedModel(
      String id,
      Set<String> roles,
      Map<String, Path> adapters,
      Function<Optional<Path>, LanguageModel> loader) {
    this.id = id;
    this.roles = Set.copyOf(roles);
    this.adapters = Map.copyOf(adapters);
    this.loader = loader;
  }

  @Override
  public Completion complete(Prompt prompt) {
    return model(prompt.adapter()).complete(prompt);
  }

  @Override
  public Optional<Completion> otherwise(Prompt prompt, double doubt) {
    return model(prompt.adapter()).otherwise(prompt, doubt);
  }

  @Override
  public Optional<Completion> witness(Prompt prompt) {
    return Roles.witness(roles, prompt.adapter()).map(role -> complete(prompt.with(role)));
  }

  private synchronized LanguageModel model(@Nullable String role) {
    if (closed) {
      throw new ModelException("%s is closed.\nMaybe open it again.".formatted(id), false, null);
    }
    return loaded.computeIfAbsent(Optional.ofNullable(adapter(role)), this::load);
  }

  /** On a thread of its own: an interrupt of the caller's would close the files that are read. */
  private LanguageModel load(Optional<Path> adapter) {
    try {
      return CompletableFuture.supplyAsync(
              () -> loader.apply(adapter), task -> new Thread(task, "surefoot-load").start())
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ModelException known ? known : e;
    }
  }

  private @Nullable Path adapter(@Nullable String wanted) {
    if (wanted == null) {
      return null;
    }
    String role = Roles.serving(roles, wanted);
    if (!roles.contains(role)) {
      throw wrong("no role '%s'; it has %s".formatted(role, roles), "add it to the manifest.");
    }
    Path adapter = adapters.get(role);
    if (adapter != null && !Files.exists(adapter)) {
      throw wrong("no file '%s'".formatted(adapter), "train it with the recipe under models/");
    }
    return adapter;
  }

  private ModelException wrong(String what, String remedy) {
    return new ModelException(
        "Model %s has %s.\nMaybe %s".formatted(id, what, remedy), false, null);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public synchronized void close() {
    closed = true;
    loaded.values().forEach(LanguageModel::close);
  }
}
