package dev.surefoot.execute.agent;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How an argument's values stand in words, as its schema may say under {@code x-words}: for
 * choosing and reading only, calls are held against the rest of the schema alone.
 *
 * @param pattern what a piece looks like
 * @param telling whether such a piece stands for this and hardly for anything else, like an address
 * @param always whether who means the tool says it
 * @param kept whether such a piece hardly ever stands in an instruction for nothing
 * @param goesOn what follows a piece that is not yet whole; null for nothing
 * @param before what stands before pieces that are this and no other argument; null where nothing
 *     tells
 * @param after what stands behind them
 * @param sql whether a piece has to be one whole statement in SQLite's language
 */
record InWords(
    Pattern pattern,
    boolean telling,
    boolean always,
    boolean kept,
    @Nullable Pattern goesOn,
    @Nullable Pattern before,
    @Nullable Pattern after,
    boolean sql) {

  /** Of an argument; empty where its schema says nothing of it, or nothing sensible. */
  static Optional<InWords> of(Argument argument) {
    if (!(argument.schema().get("x-words") instanceof JsonObject words)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(pattern(words, "pattern"))
          .map(
              pattern ->
                  new InWords(
                      pattern,
                      flag(words, "telling"),
                      flag(words, "always"),
                      flag(words, "kept"),
                      pattern(words, "goes_on"),
                      pattern(words, "before"),
                      pattern(words, "after"),
                      flag(words, "sql")));
    } catch (PatternSyntaxException wrong) {
      return Optional.empty();
    }
  }

  private static @Nullable Pattern pattern(JsonObject words, String name) {
    return words.get(name) instanceof JsonPrimitive text
        ? Pattern.compile(text.getAsString())
        : null;
  }

  private static boolean flag(JsonObject words, String name) {
    return words.get(name) instanceof JsonPrimitive flag && flag.getAsBoolean();
  }

  boolean fits(String piece) {
    return pattern.matcher(piece).matches() && (!sql || Sql.whole(piece));
  }

  /** Whether another argument takes pieces of the same looks. */
  boolean alike(InWords other) {
    return pattern.pattern().equals(other.pattern.pattern());
  }

  /** Whether a piece is whole before what follows it. */
  boolean whole(String following) {
    return goesOn == null || !goesOn.matcher(following).lookingAt();
  }

  /** Whether words around pieces tell that they are this. */
  boolean cued(String preceding, String following) {
    return before != null && ends(before, preceding)
        || after != null && after.matcher(following).lookingAt();
  }

  private static boolean ends(Pattern pattern, String text) {
    return pattern.matcher(text).results().anyMatch(found -> found.end() == text.length());
  }
}
