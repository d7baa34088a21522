package dev.surefoot.execute.agent;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step in words, {@code Mail ida@example.org that I meet {person} at {start}}, as one call whose
 * arguments hold the placeholders. The model sees a stand-in for each, never a value.
 */
public final class Saying {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*(?:\\.\\w+)?)}");

  /** What a placeholder stands for. */
  public enum Kind {
    /** A name or other words. */
    WORDS,
    /** A whole number. */
    NUMBER,
    /** A day with its time. */
    MOMENT,
    /** A day. */
    DAY
  }

  private final Map<String, String> spoken = new LinkedHashMap<>();
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final String text;

  /**
   * A step in words.
   *
   * @param kinds of the placeholders that are no words
   */
  public Saying(String say, Map<String, Kind> kinds) {
    Matcher matcher = PLACEHOLDER.matcher(say);
    StringBuilder said = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String standIn =
          spoken.computeIfAbsent(
              name, n -> standIn(n, kinds.getOrDefault(n, Kind.WORDS), say, spoken.size()));
      matcher.appendReplacement(said, Matcher.quoteReplacement(standIn));
    }
    this.text = matcher.appendTail(said).toString();
    spoken.forEach((name, words) -> typed.put(name, words.replace(' ', 'T')));
  }

  /** Words that stand nowhere else in the text. */
  private static String standIn(String name, Kind kind, String say, int number) {
    for (int n = number; ; n++) {
      String words =
          switch (kind) {
            case WORDS -> capital(name) + (n == number ? "" : "" + n);
            case NUMBER -> "" + (7301 + 11 * n);
            case MOMENT -> "2001-02-%02d %02d:%02d".formatted(1 + n % 28, 1 + n % 22, 11 + n % 40);
            case DAY -> "2001-03-%02d".formatted(1 + n % 28);
          };
      if (!say.contains(words)) {
        return words;
      }
    }
  }

  private static String capital(String name) {
    StringBuilder words = new StringBuilder();
    for (String part : name.split("[._]")) {
      words.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return words.toString();
  }

  /** What is read in place of the words. */
  public String text() {
    return text;
  }

  /** The call's arguments with the placeholders in them again. */
  public JsonObject template(Errand errand) {
    return (JsonObject) back(errand.args());
  }

  private JsonElement back(JsonElement value) {
    if (value instanceof JsonObject object) {
      JsonObject filled = new JsonObject();
      object.asMap().forEach((name, v) -> filled.add(name, back(v)));
      return filled;
    }
    if (value instanceof JsonArray array) {
      JsonArray filled = new JsonArray();
      array.forEach(v -> filled.add(back(v)));
      return filled;
    }
    String before = value.getAsString();
    String after = before;
    List<String> longestFirst = new ArrayList<>(spoken.keySet());
    longestFirst.sort(Comparator.comparingInt(name -> -spoken.getOrDefault(name, "").length()));
    for (String name : longestFirst) {
      after = after.replace(typed.getOrDefault(name, ""), "{" + name + "}");
      after = after.replace(spoken.getOrDefault(name, ""), "{" + name + "}");
    }
    return after.equals(before) ? value : new JsonPrimitive(after);
  }

  /** Whether every placeholder came through whole: none is lost, and none was cut. */
  public boolean whole(JsonObject template) {
    String all = template.toString();
    return spoken.keySet().stream().allMatch(name -> all.contains("{" + name + "}"))
        && !all.contains("2001-0");
  }
}
