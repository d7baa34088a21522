package dev.surefoot.read.mention;

/**
 * A word, number or punctuation mark.
 *
 * @param raw as written
 * @param low in lower case
 * @param from index of its first character in the text
 * @param to index after its last
 * @param spaced whether white space (or the start of the text) stands before it
 * @param column whether a tab or two or more spaces stand before it, as between columns
 */
public record Token(String raw, String low, int from, int to, boolean spaced, boolean column) {

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

  /** The word in lower case, without a possessive at its end. */
  public String bare() {
    return bare(low);
  }

  /** A word without a possessive at its end. */
  static String bare(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  /** Whether it begins with a letter. */
  public boolean word() {
    return Character.isLetter(raw.charAt(0));
  }

  /** Whether it begins with a capital letter. */
  public boolean capital() {
    return Character.isUpperCase(raw.codePointAt(0));
  }
}
