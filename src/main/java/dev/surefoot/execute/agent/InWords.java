package dev.surefoot.execute.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How an argument's values stand in words, as its schema may say under {@code x-words}: for
 * choosing and reading only, calls are held against the rest of the schema alone.
 *
 * @param pattern what a piece looks like
 * @param telling whether such a piece stands for this and hardly for anything else, like an address
 * @param always whether who means the tool says it
 */
record InWords(Pattern pattern, boolean telling, boolean always) {

  /** Of an argument; empty where its schema says nothing of it, or nothing sensible. */
  static Optional<InWords> of(Argument argument) {
    if (!(argument.schema().get("x-words") instanceof JsonObject words)) {
      return Optional.empty();
    }
    JsonElement pattern = words.get("pattern");
    try {
      return pattern == null || !pattern.isJsonPrimitive()
          ? Optional.empty()
          : Optional.of(
              new InWords(
                  Pattern.compile(pattern.getAsString()),
                  flag(words, "telling"),
                  flag(words, "always")));
    } catch (PatternSyntaxException wrong) {
      return Optional.empty();
    }
  }

  private static boolean flag(JsonObject words, String name) {
    return words.get(name) instanceof JsonPrimitive flag && flag.getAsBoolean();
  }

  boolean fits(String piece) {
    return pattern.matcher(piece).matches();
  }
}
