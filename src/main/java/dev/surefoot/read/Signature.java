package dev.surefoot.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The greeting and name at the end of a letter: no name of which anything is said. */
final class Signature {

  private static final Pattern CLOSING =
      Pattern.compile(
          "\\R\\s*[\\p{L} ']{2,40},[ \\t]*(?:\\R\\s*)+"
              + "\\p{Lu}[\\p{L}.'-]*(?:[ ]+(?:&|and|\\p{L}[\\p{L}.'-]*)){0,4}\\s*$");

  private Signature() {}

  /** The words without it, up to its line break. */
  static String off(String words) {
    Matcher m = CLOSING.matcher(words);
    return m.find() && m.start() > 0 ? words.substring(0, m.start()) : words;
  }
}
