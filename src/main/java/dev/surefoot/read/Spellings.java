package dev.surefoot.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One person is one name, however it is spelt: case and article aside, as it is written fullest.
 */
final class Spellings {

  private final Map<String, Object> fullest = new HashMap<>();

  private Spellings() {}

  static Spellings of(List<Assembly.Stated> stated) {
    Spellings spellings = new Spellings();
    for (Assembly.Stated s : stated) {
      s.fact().values().values().stream()
          .filter(v -> v instanceof String)
          .forEach(v -> spellings.fullest.merge(key(v), v, Spellings::fuller));
    }
    return spellings;
  }

  /** How a name is written. */
  Object of(Object name) {
    return fullest.getOrDefault(key(name), name);
  }

  /** Equal for names that are one. */
  static String key(Object name) {
    String low = name.toString().toLowerCase(Locale.ROOT);
    return low.startsWith("the ") ? low.substring(4) : low;
  }

  private static Object fuller(Object a, Object b) {
    boolean capital = !b.toString().equals(b.toString().toLowerCase(Locale.ROOT));
    return b.toString().length() > a.toString().length() || capital && key(a).equals(a) ? b : a;
  }
}
