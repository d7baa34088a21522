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
 * @param floats metadata of type 32-bit float
 * @param tensors in the order of the file
 * @param infos where the list of tensors begins, bytes from the start
 * @param data where the tensors themselves begin, bytes from the start
 * @param alignment of each tensor, bytes
 */
record Gguf(
    Map<String, String> texts,
    Map<String, Float> floats,
    Map<String, Tensor> tensors,
    int infos,
    long data,
    int alignment) {

  private static final int HEAD_LIMIT = 64 << 20;

  /**
   * A tensor in the file.
   *
   * @param shape dimensions, fastest first
   * @param type number of its {@link GgmlType}
   * @param offset from where the tensors begin, bytes
   */
  record Tensor(List<Long> shape, int type, long offset) {

    long elements() {
      return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }

    long bytes() {
      return GgmlType.of(type).bytes(elements());
    }
  }

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

  /** A tensor's dimensions; none when there is no such tensor. */
  private List<Long> shape(String name) {
    Tensor tensor = tensors.get(name);
    return tensor == null ? List.of() : tensor.shape();
  }

  private @Nullable String misfit(Gguf base) {
    String architecture = texts.getOrDefault("general.architecture", "");
    if (!"adapter".equals(texts.get("general.type")) || !"lora".equals(texts.get("adapter.type"))) {
      return "it is no LoRA adapter";
    }
    if (!architecture.equals(base.texts.get("general.architecture"))) {
      return "its architecture is '%s'".formatted(architecture);
    }
    return tensors.keySet().stream()
        .map(name -> mismatch(name, base))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(tensors.isEmpty() ? "it has no tensors" : null);
  }

  private @Nullable String mismatch(String name, Gguf base) {
    boolean down = name.endsWith(".lora_a");
    if (!down && !name.endsWith(".lora_b")) {
      return "tensor %s is no half of a LoRA pair".formatted(name);
    }
    String stem = name.substring(0, name.length() - ".lora_a".length());
    List<Long> shape = shape(name);
    List<Long> target = base.shape(stem);
    List<Long> other = shape(stem + (down ? ".lora_b" : ".lora_a"));
    if (target.size() != 2 || other.size() != 2 || shape.size() != 2) {
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
