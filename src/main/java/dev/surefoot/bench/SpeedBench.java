package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How fast a model reads prompts and decodes in this process; where wanted beside llama.cpp's own
 * {@code llama-bench} on the same file, in turns, so that both meet the same noise.
 */
public final class SpeedBench {

  private static final int WORDS = 48;
  private static final int DECODED = 32;
  private static final Duration LONG = Duration.ofMinutes(2);

  private final LanguageModel model;
  private final @Nullable Path tool;
  private final Path file;
  private final Random random = new Random(7);

  /**
   * A benchmark.
   *
   * @param file the model's GGUF file
   * @param tool the program {@code llama-bench}; null for none
   */
  public SpeedBench(LanguageModel model, Path file, @Nullable Path tool) {
    this.model = model;
    this.file = file;
    this.tool = tool;
  }

  /**
   * Tokens a second.
   *
   * @param tokens of the prompt that was read
   * @param prompt of reading it
   * @param decoding of generating after it
   */
  public record Rates(int tokens, double prompt, double decoding) {}

  /**
   * Medians of some rounds as JSON: {@code prompt_tokens_s}, {@code decoded_tokens_s}; beside
   * llama-bench also {@code llama_bench} with its own and {@code prompt_ratio} and {@code
   * decoded_ratio}, ours by its.
   *
   * @param rounds at least one
   * @param progress is told how many are done
   * @throws IOException when llama-bench cannot be run or says something else than expected
   */
  public JsonObject run(int rounds, IntConsumer progress) throws IOException {
    ours();
    List<Rates> ours = new ArrayList<>();
    List<Rates> theirs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Rates measured = ours();
      ours.add(measured);
      if (tool != null) {
        theirs.add(theirs(tool, measured.tokens()));
      }
      progress.accept(i + 1);
    }
    JsonObject out = medians(ours);
    if (tool != null) {
      JsonObject beside = medians(theirs);
      out.add("llama_bench", beside);
      for (String what : List.of("prompt", "decoded")) {
        String rate = what + "_tokens_s";
        out.addProperty(
            what + "_ratio",
            Measures.rounded(out.get(rate).getAsDouble() / beside.get(rate).getAsDouble()));
      }
    }
    return out;
  }

  private static JsonObject medians(List<Rates> rates) {
    JsonObject out = new JsonObject();
    out.addProperty("prompt_tokens_s", median(rates, Rates::prompt));
    out.addProperty("decoded_tokens_s", median(rates, Rates::decoding));
    return out;
  }

  private static double median(List<Rates> rates, ToDoubleFunction<Rates> of) {
    Measures measures = new Measures();
    rates.forEach(rate -> measures.add(of.applyAsDouble(rate)));
    return measures.percentile(0.5);
  }

  private Rates ours() {
    // the first word is new every time, so that nothing of the prompt is remembered
    String text =
        random
            .ints(WORDS, 100, 1000)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" of them, and then ", "", ", "));
    Timed read = timed(text, 1);
    Timed again = timed(text, 1);
    Timed decoded = timed(text, 1 + DECODED);
    int tokens = decoded.completion().tokens() - again.completion().tokens();
    int prompt = read.completion().promptTokens();
    return new Rates(
        prompt, prompt / read.seconds(), tokens / (decoded.seconds() - again.seconds()));
  }

  private record Timed(Completion completion, double seconds) {}

  private Timed timed(String text, int tokens) {
    // no grammar: llama-bench has none, and a token that it refuses costs as much as several
    Prompt prompt = new Prompt(text, null, tokens, 0, 1, null, LONG);
    long start = System.nanoTime();
    Completion completion = model.complete(prompt);
    return new Timed(completion, (System.nanoTime() - start) / 1e9);
  }

  /** The best of what llama-bench reaches with one thread and with one for each core. */
  private Rates theirs(Path program, int tokens) throws IOException {
    String threads = "1," + Runtime.getRuntime().availableProcessors();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-m",
                file.toString(),
                "-p",
                String.valueOf(tokens),
                "-n",
                String.valueOf(DECODED),
                "-t",
                threads,
                "-r",
                "2",
                "-o",
                "json")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    JsonArray rows = rows(program, said);
    return new Rates(tokens, best(rows, "n_prompt"), best(rows, "n_gen"));
  }

  private static JsonArray rows(Path program, String said) throws IOException {
    try {
      JsonElement read = JsonParser.parseString(said);
      if (read.isJsonArray() && !read.getAsJsonArray().isEmpty()) {
        return read.getAsJsonArray();
      }
    } catch (JsonParseException e) {
      // told below, like anything else that is no table
    }
    throw new IOException(
        "'%s' says '%s'.\nMaybe it is not llama-bench, or was built for another processor."
            .formatted(program, said.length() > 80 ? said.substring(0, 80) + "..." : said));
  }

  private static double best(JsonArray rows, String counted) {
    double best = 0;
    for (JsonElement row : rows) {
      JsonObject test = row.getAsJsonObject();
      if (test.get(counted).getAsInt() > 0) {
        best = Math.max(best, test.get("avg_ts").getAsDouble());
      }
    }
    return best;
  }
}
