package dev.surefoot.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes a small LoRA adapter with random weights: enough to change what a model says. */
final class AdapterFile {

  private static final int RANK = 2;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private AdapterFile() {}

  /**
   * An adapter of the output projections of some layers.
   *
   * @param width of the base model's embedding; 576 for the default model
   */
  static Path write(Path file, int width) throws IOException {
    return write(file, width, 7);
  }

  /** One with other weights. */
  static Path write(Path file, int width, int seed) throws IOException {
    return Files.write(file, new AdapterFile().bytes(width, seed));
  }

  private byte[] bytes(int width, int seed) {
    List<String> names = List.of("blk.3.attn_output.weight", "blk.9.attn_output.weight");
    text("GGUF");
    ints(3);
    longs(2L * names.size());
    longs(4);
    pair("general.architecture", "llama");
    pair("general.type", "adapter");
    pair("adapter.type", "lora");
    string("adapter.lora.alpha");
    ints(6, Float.floatToIntBits(16));
    int at = 0;
    for (String name : names) {
      at = tensor(name + ".lora_a", width, RANK, at);
      at = tensor(name + ".lora_b", RANK, width, at);
    }
    out.writeBytes(new byte[(32 - out.size() % 32) % 32]);
    Random random = new Random(seed);
    for (int i = 0; i < at / 4; i++) {
      ints(Float.floatToIntBits(random.nextFloat() - 0.5f));
    }
    return out.toByteArray();
  }

  private int tensor(String name, int fast, int slow, int offset) {
    string(name);
    ints(2);
    longs(fast, slow);
    ints(0);
    longs(offset);
    return offset + fast * slow * 4; // a multiple of 32 for widths that are one of 4
  }

  private void pair(String key, String value) {
    string(key);
    ints(8);
    string(value);
  }

  private void string(String value) {
    longs(value.length());
    text(value);
  }

  private void text(String value) {
    out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
  }

  private void ints(int... values) {
    for (int value : values) {
      out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }
  }

  private void longs(long... values) {
    for (long value : values) {
      out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    }
  }
}
