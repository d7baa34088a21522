package dev.surefoot.domain;

import dev.surefoot.domain.Domain.Slot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of a choice are called where they have to stand in the request. */
final class ChoiceWords {

  private ChoiceWords() {}

  /** Each option by its own words. */
  static Map<String, String> plain(List<String> options) {
    Map<String, String> words = new LinkedHashMap<>();
    options.forEach(option -> words.put(option.toLowerCase(Locale.ROOT), option));
    return Collections.unmodifiableMap(words);
  }

  /**
   * Adds a kind's further words: {@code words: {food: {BBQ: [barbecue]}}}.
   *
   * @param yaml null where the kind has none
   */
  static Map<String, Slot> in(Map<String, Slot> slots, @Nullable Yaml yaml) {
    if (yaml == null) {
      return slots;
    }
    Map<String, Slot> out = new LinkedHashMap<>(slots);
    yaml.map()
        .forEach(
            (name, value) -> {
              Slot slot = slots.get(name);
              if (slot == null || slot.words().isEmpty()) {
                throw value.error(
                    "'%s' is no choice whose words stand in the text.".formatted(name),
                    "add 'in_text' to the slot.");
              }
              out.put(name, more(slot, value));
            });
    return Collections.unmodifiableMap(out);
  }

  private static Slot more(Slot slot, Yaml yaml) {
    Map<String, String> words = new LinkedHashMap<>(slot.words());
    yaml.map()
        .forEach(
            (option, others) -> {
              if (!slot.options().contains(option)) {
                throw others.error(
                    "'%s' is not one of %s.".formatted(option, slot.options()),
                    Words.near(option, slot.options()));
              }
              others.list().forEach(w -> words.put(w.text().toLowerCase(Locale.ROOT), option));
            });
    return new Slot(
        slot.name(),
        slot.type(),
        slot.optional(),
        slot.list(),
        slot.options(),
        slot.everybody(),
        slot.writer(),
        slot.noun(),
        slot.with(),
        slot.of(),
        Collections.unmodifiableMap(words));
  }
}
