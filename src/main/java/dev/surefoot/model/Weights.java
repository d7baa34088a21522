package dev.surefoot.model;

import java.nio.ByteBuffer;

/**
 * Numbers as GGUF files store them, little-endian. Layouts: block_q4_0, block_q4_1 and block_q8_0
 * in ggml-common.h of the ggml project.
 */
final class Weights {

  static final int F32 = 0;
  static final int Q8_0 = 8;

  /** Elements of a block of the quantised types here. */
  static final int BLOCK = 32;

  private static final int F16 = 1;
  private static final int Q4_0 = 2;
  private static final int Q4_1 = 3;
  private static final int BF16 = 30;

  private Weights() {}

  /**
   * Reads so many numbers as the array holds.
   *
   * @param type number of a {@link GgmlType}
   * @throws ModelException for a type that is not one of F32, F16, BF16, Q4_0, Q4_1 and Q8_0, or a
   *     count that is no whole number of its blocks
   */
  static void read(ByteBuffer in, int type, float[] out) {
    int block = GgmlType.of(type).block();
    if (block > 0 && out.length % block != 0) {
      throw unreadable("rows of %d numbers of type %d".formatted(out.length, type));
    }
    switch (type) {
      case F32 -> each(out, in::getFloat);
      case F16 -> each(out, () -> half(in.getShort()));
      case BF16 -> each(out, () -> Float.intBitsToFloat(in.getShort() << 16));
      case Q4_0 -> halfBytes(in, out, false);
      case Q4_1 -> halfBytes(in, out, true);
      case Q8_0 -> bytes(in, out);
      default -> throw unreadable("type " + type);
    }
  }

  private static ModelException unreadable(String what) {
    return new ModelException(
        "An adapter cannot be added to weights in %s.\nMaybe take files in Q4_0, Q4_1, Q8_0, F16 or F32."
            .formatted(what),
        false,
        null);
  }

  @FunctionalInterface
  private interface Source {
    float next();
  }

  private static void each(float[] out, Source source) {
    for (int i = 0; i < out.length; i++) {
      out[i] = source.next();
    }
  }

  /** Low halves of a block's bytes are its first numbers, high halves the others. */
  private static void halfBytes(ByteBuffer in, float[] out, boolean offset) {
    for (int block = 0; block < out.length; block += BLOCK) {
      float scale = half(in.getShort());
      float least = offset ? half(in.getShort()) : -8 * scale;
      for (int i = block; i < block + BLOCK / 2; i++) {
        int both = in.get();
        out[i] = least + scale * (both & 15);
        out[i + BLOCK / 2] = least + scale * (both >> 4 & 15);
      }
    }
  }

  private static void bytes(ByteBuffer in, float[] out) {
    for (int block = 0; block < out.length; block += BLOCK) {
      float scale = half(in.getShort());
      for (int i = block; i < block + BLOCK; i++) {
        out[i] = scale * in.get();
      }
    }
  }

  /** Writes numbers as Q8_0; their count is a multiple of {@link #BLOCK}. */
  static void quantise(float[] numbers, ByteBuffer out) {
    for (int block = 0; block < numbers.length; block += BLOCK) {
      float most = 0;
      for (int i = block; i < block + BLOCK; i++) {
        most = Math.max(most, Math.abs(numbers[i]));
      }
      float scale = most / Byte.MAX_VALUE;
      out.putShort(half(scale));
      for (int i = block; i < block + BLOCK; i++) {
        out.put((byte) (scale == 0 ? 0 : Math.round(numbers[i] / scale)));
      }
    }
  }

  /** A 16-bit float; Java has this from version 20 on. */
  static float half(short bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    float size =
        exponent == 0
            ? Math.scalb((float) fraction, -24)
            : exponent == 31
                ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : Math.scalb(1024f + fraction, exponent - 25);
    return bits < 0 ? -size : size;
  }

  /** The 16-bit float nearest to a number, of two as near the even one. */
  static short half(float number) {
    int sign = number < 0 ? 0x8000 : 0;
    float size = Math.abs(number);
    int exponent = Math.max(Math.getExponent(size), -14);
    if (Float.isNaN(number)) {
      return 0x7e00;
    }
    if (exponent > 15) {
      return (short) (sign | 0x7c00);
    }
    // in units of the last place a rounded fraction may carry into the exponent, as it should
    int units = (int) Math.rint(Math.scalb((double) size, 10 - exponent));
    return (short) (sign | units + (exponent + 14 << 10));
  }
}
