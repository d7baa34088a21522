package dev.surefoot.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One model file and an adapter for some of its roles, all in one instance: two would have a pool
 * of threads each, which hinder each other. The stock model is the same with its adapters switched
 * off.
 */
final class AdaptedModel implements LanguageModel {

  private final String id;
  private final Set<String> roles;
  private final Map<String, Path> adapters;
  private final Set<Path> loaded;
  private final LlamaModel model;

  /**
   * Loads the model with the adapters that are there.
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
    this.roles = Set.copyOf(roles);
    this.adapters = new TreeMap<>(adapters);
    List<Path> there = there(adapters);
    this.loaded = Set.copyOf(there);
    this.model = new LlamaModel(id, file, there, context, threads);
  }

  /** The adapter files that are there, each once, in one order. */
  static List<Path> there(Map<String, Path> adapters) {
    return adapters.values().stream().filter(Files::exists).distinct().sorted().toList();
  }

  @Override
  public Completion complete(Prompt prompt) {
    return model.complete(prompt.with(adapter(prompt.adapter())));
  }

  @Override
  public Optional<Completion> otherwise(Prompt prompt, double doubt) {
    return model.otherwise(prompt.with(adapter(prompt.adapter())), doubt);
  }

  @Override
  public Optional<Completion> witness(Prompt prompt) {
    return Roles.witness(roles, prompt.adapter()).map(role -> complete(prompt.with(role)));
  }

  private @Nullable String adapter(@Nullable String wanted) {
    if (wanted == null) {
      return null;
    }
    String role = Roles.serving(roles, wanted);
    if (!roles.contains(role)) {
      throw wrong("no role '%s'; it has %s".formatted(role, roles), "add it to the manifest.");
    }
    Path adapter = adapters.get(role);
    if (adapter != null && !loaded.contains(adapter)) {
      throw wrong("no file '%s'".formatted(adapter), "train it with the recipe under models/");
    }
    return adapter == null ? null : adapter.toString();
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
  public void close() {
    model.close();
  }
}
