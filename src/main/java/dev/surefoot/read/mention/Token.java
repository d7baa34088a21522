package dev.surefoot.read.mention;

/**
 * A word, number or punctuation mark.
 *
 * @param raw as written
 * @param low in lower case
 * @param from index of its first character in the text
 * @param to index after its last
 * @param spaced whether white space (or the start of the text) stands before it
 */
public record Token(String raw, String low, int from, int to, boolean spaced) {

  boolean is(String... words) {
    for (String word : words) {
      if (low.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean digits() {
    return Character.isDigit(raw.charAt(0));
  }

  boolean word() {
    return Character.isLetter(raw.charAt(0));
  }

  boolean capital() {
    return Character.isUpperCase(raw.codePointAt(0));
  }
}
