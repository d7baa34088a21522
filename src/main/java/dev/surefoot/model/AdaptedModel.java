package dev.surefoot.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    this.adapters = new TreeMap<>(adapters);
    this.context = context;
    this.threads = threads;
    instance(null);
  }

  @Override
  public Completion complete(Prompt prompt) {
    Path adapter = adapter(prompt.adapter());
    return instance(adapter).complete(adapter == null ? prompt.with(null) : prompt);
  }

  @Override
  public Optional<Completion> otherwise(Prompt prompt, double doubt) {
    Path adapter = adapter(prompt.adapter());
    return instance(adapter).otherwise(adapter == null ? prompt.with(null) : prompt, doubt);
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

  private synchronized LlamaModel instance(@Nullable Path adapter) {
    return adapter == null ? stock() : with(adapter);
  }

  private LlamaModel stock() {
    return loaded.values().stream()
        .findFirst()
        .orElseGet(
            () -> with(adapters.values().stream().filter(Files::exists).findFirst().orElse(null)));
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
