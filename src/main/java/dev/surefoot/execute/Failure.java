package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A failure of a known kind with its values.
 *
 * @param kind what failed
 * @param values field by field, typed as the kind says
 */
record Failure(FailureKind kind, Map<String, Object> values) {

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");

  /** What happened, in a sentence. */
  String sentence() {
    String sentence = kind.say();
    for (Map.Entry<String, Object> value : values.entrySet()) {
      sentence = sentence.replace("{" + value.getKey() + "}", shown(value));
    }
    return sentence;
  }

  private String shown(Map.Entry<String, Object> value) {
    return switch (kind.fields().get(value.getKey())) {
      case TIME -> {
        int minutes = (Integer) value.getValue();
        yield "%d:%02d".formatted(minutes / 60, minutes % 60);
      }
      case DURATION -> value.getValue() + " min";
      default -> value.getValue().toString();
    };
  }

  /**
   * Reads {@code left_early:person=Ida,time=15:00}.
   *
   * @throws IllegalArgumentException when it is no failure of the domain; the message has a remedy
   */
  static Failure parse(Domain domain, String text) {
    Map<String, FailureKind> kinds = FailureKinds.of(domain);
    String[] parts = text.split(":", 2);
    FailureKind kind = kinds.get(parts[0].strip());
    if (kind == null) {
      throw new IllegalArgumentException(
          "The failure '%s' is unknown in domain '%s'.%nMaybe one of %s."
              .formatted(parts[0], domain.name(), kinds.keySet()));
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (String pair : (parts.length > 1 ? parts[1] : "").split(",(?=\\s*\\w+=)")) {
      String[] keyAndValue = pair.split("=", 2);
      given.put(keyAndValue[0].strip(), keyAndValue.length > 1 ? keyAndValue[1].strip() : "");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    kind.fields().forEach((name, type) -> values.put(name, value(text, name, type, given)));
    return new Failure(kind, values);
  }

  private static Object value(String text, String name, Type type, Map<String, String> given) {
    String value = given.getOrDefault(name, "");
    Matcher clock = CLOCK.matcher(value);
    boolean number = type.number();
    if (!number && !value.isEmpty()) {
      return value;
    }
    if (type == Type.TIME && clock.matches()) {
      return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    }
    if (number && type != Type.TIME && value.matches("\\d{1,6}")) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(
        "The failure '%s' has no %s for '%s'; found '%s'.%nMaybe write %s=%s."
            .formatted(text, type, name, value, name, type == Type.TIME ? "15:00" : "..."));
  }
}
