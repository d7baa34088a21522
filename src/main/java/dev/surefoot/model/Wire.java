package dev.surefoot.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.surefoot.model.Completion.Finish;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * JSON of the OpenAI completions API, as llama-server, vLLM and Ollama speak it.
 *
 * @param id of the model, for messages
 * @param model name of the stock model on the server
 * @param grammarField field that takes GBNF; null where there is none, and no grammar is sent
 * @param roles name on the server by role; none for the stock model
 */
record Wire(String id, String model, @Nullable String grammarField, Map<String, String> roles) {

  /** The body of a request. */
  String request(Prompt prompt) {
    JsonObject json = new JsonObject();
    json.addProperty("model", name(prompt.adapter()));
    json.addProperty("prompt", prompt.text());
    json.addProperty("max_tokens", prompt.maxTokens());
    json.addProperty("temperature", prompt.temperature());
    json.addProperty("seed", prompt.seed());
    json.addProperty("logprobs", 1);
    if (prompt.grammar() != null && grammarField != null) {
      json.addProperty(grammarField, prompt.grammar());
    }
    return json.toString();
  }

  private String name(@Nullable String role) {
    if (role == null) {
      return model;
    }
    String name = roles.get(Roles.serving(roles.keySet(), role));
    if (name == null) {
      throw new ModelException(
          "Model %s has no adapter '%s'; it has %s.\nMaybe name it in the roles of the manifest."
              .formatted(id, role, roles.keySet()),
          false,
          null);
    }
    return name.equals(Manifest.STOCK) ? model : name;
  }

  /** The completion in a body. */
  Completion completion(String body) {
    try {
      JsonObject json = JsonParser.parseString(body).getAsJsonObject();
      JsonObject choice = json.getAsJsonArray("choices").get(0).getAsJsonObject();
      JsonObject usage = json.has("usage") ? json.getAsJsonObject("usage") : new JsonObject();
      return new Completion(
          choice.get("text").getAsString(),
          count(usage, "prompt_tokens"),
          count(usage, "completion_tokens"),
          confidence(choice.get("logprobs")),
          finish(choice.get("finish_reason")));
    } catch (JsonParseException
        | NullPointerException
        | IllegalStateException
        | ClassCastException
        | NumberFormatException
        | UnsupportedOperationException
        | IndexOutOfBoundsException e) { // Gson has one for each way in which a body can be wrong
      throw broken(body, e);
    }
  }

  private static int count(JsonObject usage, String key) {
    return usage.has(key) ? usage.get(key).getAsInt() : 0;
  }

  private static Finish finish(@Nullable JsonElement reason) {
    boolean cut = reason != null && !reason.isJsonNull() && reason.getAsString().equals("length");
    return cut ? Finish.LENGTH : Finish.STOP;
  }

  /** llama-server sends {@code content} with a {@code logprob} each, the others a bare list. */
  private static double confidence(@Nullable JsonElement logprobs) {
    if (logprobs == null || !logprobs.isJsonObject()) {
      return Double.NaN;
    }
    JsonObject object = logprobs.getAsJsonObject();
    DoubleStream values =
        object.has("content")
            ? elements(object, "content")
                .mapToDouble(token -> token.getAsJsonObject().get("logprob").getAsDouble())
            : elements(object, "token_logprobs").mapToDouble(JsonElement::getAsDouble);
    double least = values.min().orElse(Double.NaN);
    return Math.min(1, Math.exp(least));
  }

  private static Stream<JsonElement> elements(JsonObject object, String key) {
    JsonElement list = object.get(key);
    return list == null || !list.isJsonArray()
        ? Stream.empty()
        : StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
            .filter(element -> !element.isJsonNull());
  }

  private ModelException broken(String body, Exception cause) {
    String start = body.length() <= 200 ? body : body.substring(0, 200) + " ...";
    return new ModelException(
        "%s sent no completion: %s\nMaybe it is no OpenAI-compatible server: see url in the manifest."
            .formatted(id, start),
        false,
        cause);
  }
}
