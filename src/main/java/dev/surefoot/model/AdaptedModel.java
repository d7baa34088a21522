package dev.surefoot.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model file and an adapter for some of its roles. The binding takes one adapter an instance,
 * so each adapter file gets an instance of its own when it is first asked for; they share the
 * memory-mapped weights. The stock model is any of them with its adapter switched off.
 */
final class AdaptedModel implements LanguageModel {

  private final String id;
  private final Path file;
  private final Set<String> roles;
  private final Map<String, Path> adapters;
  private final int context;
  private final int threads;
  private final Map<Path, LlamaModel> loaded = new HashMap<>();
  private boolean closed;

  /**
   * Loads the first instance, so that a file that does not load is found now.
   *
   * @param roles all roles that a prompt may name
   * @param adapters adapter file of the tuned ones; may be missing until it is needed
   */
  AdaptedModel(
      String id,
      Path file,
      Set<String> roles,
      Map<String, Path> adapters,
      int context,
      int threads) {
    this.id = id;
    this.file = file;
    this.roles = Set.copyOf(roles);
    this.adapters = Map.copyOf(adapters);
    this.context = context;
    this.threads = threads;
    stock();
  }

  @Override
  public Completion complete(Prompt prompt) {
    String role = prompt.adapter();
    if (role != null && !roles.contains(role)) {
      throw wrong("no role '%s'; it has %s".formatted(role, roles), "add it to the manifest.");
    }
    Path adapter = role == null ? null : adapters.get(role);
    return adapter == null ? stock().complete(prompt.with(null)) : tuned(adapter).complete(prompt);
  }

  private synchronized LlamaModel stock() {
    return loaded.values().stream()
        .findFirst()
        .orElseGet(
            () -> with(adapters.values().stream().filter(Files::exists).findFirst().orElse(null)));
  }

  private synchronized LlamaModel tuned(Path adapter) {
    if (!Files.exists(adapter)) {
      throw wrong("no file '%s'".formatted(adapter), "train it with the recipe under models/");
    }
    return with(adapter);
  }

  private LlamaModel with(@Nullable Path adapter) {
    if (closed) {
      throw wrong("been closed", "open it again.");
    }
    return loaded.computeIfAbsent(
        adapter == null ? file : adapter,
        key -> new LlamaModel(id, file, adapter, context, threads));
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
    loaded.values().forEach(LlamaModel::close);
    loaded.clear();
  }
}
