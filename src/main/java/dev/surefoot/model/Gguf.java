package dev.surefoot.model;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final int MAGIC = 0x46554747;
  private static final int STRING = 8;
  private static final int ARRAY = 9;
  private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, -1, -1, 8, 8, 8};
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
      return new Parser(head.order(ByteOrder.LITTLE_ENDIAN), size).parse();
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
    for (Map.Entry<String, List<Long>> tensor : shapes.entrySet()) {
      String reason = mismatch(tensor.getKey(), tensor.getValue(), base);
      if (!"adapter".equals(texts.get("general.type")) || reason != null) {
        throw new ModelException(
            "'%s' is no adapter for this model: %s.\nMaybe it was trained for another model: train it again with the recipe under models/"
                .formatted(file, reason == null ? "it is not of type adapter" : reason),
            false,
            null);
      }
    }
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

  /** One pass over the head. */
  private static final class Parser {
    private final ByteBuffer in;
    private final long size;
    private long alignment = 32;
    private long furthest;

    Parser(ByteBuffer in, long size) {
      this.in = in;
      this.size = size;
    }

    Gguf parse() {
      require(in.getInt() == MAGIC, "it does not begin with GGUF");
      int version = in.getInt();
      require(version == 2 || version == 3, "version is " + version);
      long tensors = count(1 << 20);
      Map<String, String> texts = texts(count(1 << 20));
      Map<String, List<Long>> shapes = new LinkedHashMap<>();
      for (long i = 0; i < tensors; i++) {
        shapes.put(string(), tensor());
      }
      long data = (in.position() + alignment - 1) / alignment * alignment;
      require(data + furthest <= size, "it has %d bytes, its tensors need more".formatted(size));
      return new Gguf(texts, shapes);
    }

    private Map<String, String> texts(long count) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (long i = 0; i < count; i++) {
        String key = string();
        int type = in.getInt();
        if (type == STRING) {
          texts.put(key, string());
        } else if (key.equals("general.alignment") && type == 4) {
          alignment = Integer.toUnsignedLong(in.getInt());
          require(alignment > 0 && alignment <= 4096, "alignment is " + alignment);
        } else {
          skip(type, 0);
        }
      }
      return texts;
    }

    private void skip(int type, int depth) {
      require(type >= 0 && type < SIZES.length && depth < 4, "metadata has type " + type);
      if (type == STRING) {
        string();
      } else if (type != ARRAY) {
        advance(SIZES[type]);
      } else {
        int element = in.getInt();
        for (long n = count(in.remaining()); n > 0; n--) {
          skip(element, depth + 1);
        }
      }
    }

    private List<Long> tensor() {
      int dimensions = in.getInt();
      require(
          dimensions >= 1 && dimensions <= 4, "a tensor has %d dimensions".formatted(dimensions));
      List<Long> shape = new ArrayList<>();
      long elements = 1;
      for (int i = 0; i < dimensions; i++) {
        long n = count(1L << 32);
        shape.add(n);
        elements = Math.multiplyExact(elements, n);
      }
      GgmlType type = GgmlType.of(in.getInt());
      long offset = count(size);
      furthest = Math.max(furthest, offset + type.bytes(elements));
      return List.copyOf(shape);
    }

    private String string() {
      byte[] bytes = new byte[(int) count(in.remaining())];
      in.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private long count(long limit) {
      long n = in.getLong();
      require(n >= 0 && n <= limit, "a length of %d is out of bounds".formatted(n));
      return n;
    }

    private void advance(int bytes) {
      require(bytes <= in.remaining(), "it ends too early");
      in.position(in.position() + bytes);
    }

    private static void require(boolean condition, String reason) {
      if (!condition) {
        throw new IllegalArgumentException(reason);
      }
    }
  }
}
