package dev.surefoot.gather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that can be told apart by what they are called. A plan names a place and nothing more, so of
 * two that share a name the first stands, and one whose name is part of another's is left out:
 * whoever books it could get the other, with another price.
 */
final class Called {

  private Called() {}

  /**
   * The rows of one answer that no other can be taken for, in order.
   *
   * @param column what they are called by; null when nothing is left out
   */
  static List<Map<String, Object>> apart(List<Map<String, Object>> rows, @Nullable String column) {
    if (column == null) {
      return rows;
    }
    Map<String, Map<String, Object>> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(String.valueOf(row.get(column)), row));
    return first.entrySet().stream()
        .filter(e -> first.keySet().stream().noneMatch(name -> within(e.getKey(), name)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean within(String name, String other) {
    return other.length() > name.length() && other.contains(name);
  }
}
