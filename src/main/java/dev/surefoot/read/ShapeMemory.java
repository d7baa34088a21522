package dev.surefoot.read;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of clauses and how they were read, for each domain and model. Holds shapes only: names and
 * values were replaced by tags before. Thread-safe; several processes may append to one file.
 */
public final class ShapeMemory {

  private static final Gson GSON = new Gson();

  private final @Nullable Path file;
  private final ConcurrentMap<String, String> answers = new ConcurrentHashMap<>();

  private ShapeMemory(@Nullable Path file) {
    this.file = file;
  }

  private record Line(String key, String answer) {}

  /** An empty memory that is not stored. */
  public static ShapeMemory fresh() {
    return new ShapeMemory(null);
  }

  /** The memory in a file of JSON lines, made when missing; lines that are broken are skipped. */
  public static ShapeMemory in(Path file) {
    ShapeMemory memory = new ShapeMemory(file);
    if (Files.isRegularFile(file)) {
      try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
        lines.forEach(memory::take);
      } catch (IOException | UncheckedIOException e) {
        memory.answers.clear(); // a damaged memory costs time, nothing else
      }
    }
    return memory;
  }

  private void take(String json) {
    try {
      Line line = GSON.fromJson(json, Line.class);
      if (line != null && line.key() != null && line.answer() != null) {
        answers.put(line.key(), line.answer());
      }
    } catch (JsonParseException broken) {
      // a line torn by a crash: the shape is read again
    }
  }

  /** How the shape was read before. */
  Optional<String> recall(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  /** Remembers a shape that was read twice alike. */
  void remember(String key, String answer) {
    if (answers.putIfAbsent(key, answer) == null && file != null) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String line = GSON.toJson(new Line(key, answer)) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        // without the file the shape is read again next time
      }
    }
  }
}
