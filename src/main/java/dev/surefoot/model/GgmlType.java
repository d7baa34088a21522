package dev.surefoot.model;

import java.util.Map;

/**
 * Storage of a tensor: bytes for a block of elements. Source: type_traits in ggml.c.
 *
 * @param block elements in a block; 0 when the type is not known here
 * @param size bytes of a block
 */
record GgmlType(int block, int size) {

  private static final Map<Integer, GgmlType> KNOWN =
      Map.ofEntries(
          Map.entry(0, new GgmlType(1, 4)), // F32
          Map.entry(1, new GgmlType(1, 2)), // F16
          Map.entry(2, new GgmlType(32, 18)), // Q4_0
          Map.entry(3, new GgmlType(32, 20)), // Q4_1
          Map.entry(6, new GgmlType(32, 22)), // Q5_0
          Map.entry(7, new GgmlType(32, 24)), // Q5_1
          Map.entry(8, new GgmlType(32, 34)), // Q8_0
          Map.entry(10, new GgmlType(256, 84)), // Q2_K
          Map.entry(11, new GgmlType(256, 110)), // Q3_K
          Map.entry(12, new GgmlType(256, 144)), // Q4_K
          Map.entry(13, new GgmlType(256, 176)), // Q5_K
          Map.entry(14, new GgmlType(256, 210)), // Q6_K
          Map.entry(30, new GgmlType(1, 2))); // BF16

  /** The type with a number; an unknown one counts no bytes, so that newer files still load. */
  static GgmlType of(int number) {
    if (number < 0 || number > 255) {
      throw new IllegalArgumentException("a tensor has type " + number);
    }
    return KNOWN.getOrDefault(number, new GgmlType(0, 0));
  }

  long bytes(long elements) {
    return block == 0 ? 0 : elements / block * size;
  }
}
