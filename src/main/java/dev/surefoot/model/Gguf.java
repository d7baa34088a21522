package dev.surefoot.model;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of a GGUF file: text metadata and tensor shapes. Read before native code sees the file,
 * which may abort the process on a broken one. Layout: docs/gguf.md of the ggml project, versions 2
 * and 3.
 *
 * @param texts metadata of type string
 * @param shapes dimensions by tensor, fastest first
 */
record Gguf(Map<String, String> texts, Map<String, List<Long>> shapes) {

  private static final int HEAD_LIMIT = 64 << 20;

  /** Reads the head of a file and checks that its tensors lie within the file. */
  static Gguf read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ModelException(
          "There is no file '%s'.\nMaybe fetch it: ./surefoot fetch".formatted(file), false, null);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer head = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(size, HEAD_LIMIT));
      return new GgufParser(head.order(ByteOrder.LITTLE_ENDIAN), size).parse();
    } catch (IOException
        | BufferUnderflowException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw broken(file, e);
    }
  }

  private static ModelException broken(Path file, Exception e) {
    String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
    return new ModelException(
        "'%s' is not a whole GGUF file: %s.\nMaybe a download was cut short: delete it and run ./surefoot fetch"
            .formatted(file, reason),
        false,
        e);
  }

  /** Checks that this is a LoRA adapter for a base model. */
  void mustAdapt(Gguf base, Path file) {
    String reason = misfit(base);
    if (reason != null) {
      throw new ModelException(
          "'%s' is no adapter for this model: %s.\nMaybe it was trained for another model: train it again with the recipe under models/"
              .formatted(file, reason),
          false,
          null);
    }
  }

  private @Nullable String misfit(Gguf base) {
    String architecture = texts.getOrDefault("general.architecture", "");
    if (!"adapter".equals(texts.get("general.type")) || !"lora".equals(texts.get("adapter.type"))) {
      return "it is no LoRA adapter";
    }
    if (!architecture.equals(base.texts.get("general.architecture"))) {
      return "its architecture is '%s'".formatted(architecture);
    }
    return shapes.entrySet().stream()
        .map(tensor -> mismatch(tensor.getKey(), tensor.getValue(), base))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(shapes.isEmpty() ? "it has no tensors" : null);
  }

  private @Nullable String mismatch(String name, List<Long> shape, Gguf base) {
    boolean down = name.endsWith(".lora_a");
    if (!down && !name.endsWith(".lora_b")) {
      return "tensor %s is no half of a LoRA pair".formatted(name);
    }
    String stem = name.substring(0, name.length() - ".lora_a".length());
    List<Long> target = base.shapes.get(stem);
    List<Long> other = shapes.get(stem + (down ? ".lora_b" : ".lora_a"));
    if (target == null || other == null || shape.size() != 2 || other.size() != 2) {
      return "tensor %s has no counterpart".formatted(name);
    }
    // a: [in, rank], b: [rank, out], target: [in, out]
    boolean fits =
        down
            ? shape.get(0).equals(target.get(0)) && shape.get(1).equals(other.get(0))
            : shape.get(1).equals(target.get(1)) && shape.get(0).equals(other.get(1));
    return fits ? null : "tensor %s is %s, its target %s".formatted(name, shape, target);
  }
}
