package dev.surefoot.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One pass over the head of a GGUF file. */
final class GgufParser {

  private static final int MAGIC = 0x46554747;
  private static final int FLOAT = 6;
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  /** Bytes by metadata type; text and array have a length of their own. */
  private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, -1, -1, 8, 8, 8};

  private final ByteBuffer in;
  private final long size;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Float> floats = new LinkedHashMap<>();
  private int alignment = 32;
  private long furthest;

  /**
   * A parser.
   *
   * @param in the head, little-endian
   * @param size of the whole file, bytes
   */
  GgufParser(ByteBuffer in, long size) {
    this.in = in;
    this.size = size;
  }

  /**
   * Reads the head.
   *
   * @throws IllegalArgumentException with the reason when the file is broken; also {@link
   *     java.nio.BufferUnderflowException} and {@link ArithmeticException}
   */
  Gguf parse() {
    require(in.getInt() == MAGIC, "it does not begin with GGUF");
    int version = in.getInt();
    require(version == 2 || version == 3, "version is " + version);
    long tensors = count(1 << 20);
    metadata(count(1 << 20));
    int infos = in.position();
    Map<String, Gguf.Tensor> found = new LinkedHashMap<>();
    for (long i = 0; i < tensors; i++) {
      found.put(string(), tensor());
    }
    long data = (in.position() + alignment - 1L) / alignment * alignment;
    require(data + furthest <= size, "it has %d bytes, its tensors need more".formatted(size));
    return new Gguf(texts, floats, found, infos, data, alignment);
  }

  private void metadata(long count) {
    for (long i = 0; i < count; i++) {
      String key = string();
      int type = in.getInt();
      if (type == STRING) {
        texts.put(key, string());
      } else if (type == FLOAT) {
        floats.put(key, in.getFloat());
      } else if (key.equals("general.alignment") && type == 4) {
        alignment = in.getInt();
        require(alignment > 0 && alignment <= 4096, "alignment is " + alignment);
      } else {
        skip(type, 0);
      }
    }
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

  private Gguf.Tensor tensor() {
    int dimensions = in.getInt();
    require(dimensions >= 1 && dimensions <= 4, "a tensor has %d dimensions".formatted(dimensions));
    List<Long> shape = new ArrayList<>();
    long elements = 1;
    for (int i = 0; i < dimensions; i++) {
      long n = count(1L << 32);
      shape.add(n);
      elements = Math.multiplyExact(elements, n);
    }
    int type = in.getInt();
    long offset = count(size);
    furthest = Math.max(furthest, offset + GgmlType.of(type).bytes(elements));
    return new Gguf.Tensor(List.copyOf(shape), type, offset);
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
