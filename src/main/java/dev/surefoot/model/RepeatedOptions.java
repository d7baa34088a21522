package dev.surefoot.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of a command in their order, some of them several times. A map only in form, for a
 * binding that walks over keys and asks for the value of each: equal keys are told apart by
 * identity.
 */
final class RepeatedOptions extends AbstractMap<String, String> {

  private final List<Map.Entry<String, String>> options = new ArrayList<>();

  /** Begins with the options of a map. */
  RepeatedOptions(Map<String, String> some) {
    some.forEach(this::put);
  }

  /** Adds an option, even if it is there. */
  @Override
  @SuppressWarnings("StringOperationCanBeSimplified") // an equal key that is not the same
  public @Nullable String put(String option, String value) {
    options.add(new SimpleEntry<>(new String(option), value));
    return null;
  }

  @Override
  public @Nullable String get(@Nullable Object option) {
    for (Map.Entry<String, String> e : options) {
      if (e.getKey() == option) {
        return e.getValue(); // null for an option without a value
      }
    }
    return null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return options.iterator();
      }

      @Override
      public int size() {
        return options.size();
      }
    };
  }
}
