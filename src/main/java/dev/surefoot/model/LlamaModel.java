package dev.surefoot.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import de.kherud.llama.NativeModel;
import dev.surefoot.model.Completion.Finish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A GGUF model in this process through llama.cpp; what adapter a prompt names is not looked at.
 * Calls are serialised, those of other models in this process too: llama.cpp of this binding shares
 * a counter in its matrix routine between contexts. A call ends at its time-out, or when its thread
 * is interrupted (finish {@code CANCELLED}, the thread stays interrupted).
 *
 * <p>Confidence is NaN: the binding cannot tell probabilities.
 *
 * <p>Native threads may keep the JVM alive after {@code main}: close, then exit explicitly.
 */
final class LlamaModel implements LanguageModel {

  private final String id;
  private final NativePool.Key key;
  private final NativeModel model;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(LlamaModel::daemon);

  /**
   * Loads a model.
   *
   * @param context tokens of prompt and answer together
   * @param threads for decoding
   */
  LlamaModel(String id, Path file, int context, int threads) {
    this.id = id;
    this.key = NativePool.Key.of(file, context, threads);
    this.model = NativePool.take(key);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "surefoot-llama");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Completion complete(Prompt prompt) {
    return complete(prompt, request(prompt));
  }

  @Override
  public Optional<Completion> otherwise(Prompt prompt, double doubt) {
    if (!(doubt > 0 && doubt <= 0.5)) {
      throw new IllegalArgumentException("Doubt is %s.\nMaybe use 0.3.".formatted(doubt));
    }
    JsonObject json = request(prompt);
    JsonArray samplers = new JsonArray();
    List.of("top_k", "xtc", "temperature").forEach(samplers::add);
    json.add("samplers", samplers);
    json.addProperty("temperature", 0);
    // "exclude top choices" drops a token when a second one reaches the threshold
    json.addProperty("xtc_probability", 1);
    json.addProperty("xtc_threshold", doubt);
    return Optional.of(complete(prompt, json));
  }

  private Completion complete(Prompt prompt, JsonObject request) {
    if (prompt.grammar() != null) {
      GrammarCheck.check(prompt.grammar());
    }
    Generation generation = new Generation(prompt.maxTokens());
    Callable<Completion> call = () -> generate(prompt, request, generation);
    try {
      Future<Completion> future = worker.submit(call);
      return future.get(prompt.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return generation.leave(Finish.TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return generation.leave(Finish.CANCELLED);
    } catch (RejectedExecutionException e) {
      throw broken(new IllegalStateException("it is closed", e));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ModelException known ? known : broken(e.getCause());
    }
  }

  private Completion generate(Prompt prompt, JsonObject request, Generation generation) {
    if (generation.left()) {
      return generation.done(Finish.CANCELLED);
    }
    int size = model.tokens(prompt.text());
    if (size >= key.context()) {
      throw new ModelException(
          "The prompt has %d tokens; the context of %s holds %d.\nMaybe shorten the request, or raise 'context' in the manifest."
              .formatted(size, id, key.context()),
          false,
          null);
    }
    generation.prompt(size);
    request.addProperty("n_predict", Math.min(prompt.maxTokens(), key.context() - size));
    synchronized (LlamaModel.class) {
      model.stream(request.toString(), generation::take);
    }
    return generation.done();
  }

  private JsonObject request(Prompt prompt) {
    JsonObject json = new JsonObject();
    json.addProperty("prompt", prompt.text());
    json.addProperty("temperature", prompt.temperature());
    json.addProperty("seed", prompt.seed());
    json.addProperty("cache_prompt", true);
    json.addProperty("stream", true);
    if (prompt.grammar() != null) {
      json.addProperty("grammar", prompt.grammar());
    }
    return json;
  }

  private ModelException broken(Throwable cause) {
    return new ModelException(
        "Model %s failed: %s.\nMaybe try again; if it stays, report it."
            .formatted(id, cause.getMessage()),
        false,
        cause);
  }

  @Override
  public String id() {
    return id;
  }

  /** Waits for a call that is still running: nobody else may get the model before it ends. */
  @Override
  public void close() {
    if (worker.isShutdown()) {
      return;
    }
    worker.submit(() -> NativePool.give(key, model));
    worker.shutdown();
    boolean interrupted = false;
    while (!worker.isTerminated()) {
      try {
        worker.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
