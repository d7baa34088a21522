package dev.surefoot;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Requests that are none, before anything is read from them. */
public final class Texts {

  /** Longest request in characters; a longer one is hardly meant as one. */
  public static final int MOST = 1 << 20;

  private static final int MOST_OF_REPLY = 4000;

  private Texts() {}

  /**
   * Text of bytes.
   *
   * @throws IllegalArgumentException when they are not UTF-8, too many, or no text; the message has
   *     a remedy
   */
  public static String decode(byte[] bytes) {
    if (bytes.length > MOST) {
      throw bad(
          "%d bytes are more than a request may have (%d).".formatted(bytes.length, MOST),
          "cut it down to what is to be planned.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw bad(
          "The request is not UTF-8 text.",
          "it is in another encoding; iconv -f latin1 -t utf-8 converts it.");
    }
  }

  /**
   * The text, if it can be a request.
   *
   * @throws IllegalArgumentException when it is empty, too long or binary
   */
  public static String checked(String text) {
    return checked(text, "request", MOST, "say what is to be planned, or use --file.");
  }

  /**
   * The text, if it can be the answer to a question.
   *
   * @throws IllegalArgumentException when it is empty, too long or binary
   */
  static String reply(String text) {
    return checked(text, "answer", MOST_OF_REPLY, "take a choice, or say it in a few words.");
  }

  private static String checked(String text, String what, int most, String remedy) {
    if (text.isBlank()) {
      throw bad("The %s is empty.".formatted(what), remedy);
    }
    if (text.length() > most) {
      throw bad(
          "%d characters are more than %s may have (%d)."
              .formatted(text.length(), "request".equals(what) ? "a request" : "an answer", most),
          "cut it down to what is to be planned.");
    }
    int odd = odd(text);
    if (odd >= 0) {
      throw bad(
          "The %s is binary: character U+%04X at position %d."
              .formatted(what, (int) text.charAt(odd), odd),
          "it is another file than you meant.");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw bad("'%s' has no word in it.".formatted(text.strip()), remedy);
    }
    return text;
  }

  private static int odd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && !Character.isWhitespace(c) || c == 0x7f) {
        return i;
      }
    }
    return -1;
  }

  private static IllegalArgumentException bad(String problem, String remedy) {
    return new IllegalArgumentException("%s%nMaybe %s".formatted(problem, remedy));
  }
}
