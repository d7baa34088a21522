package dev.surefoot.spec;

/**
 * Words of a request and where they stand.
 *
 * @param text the words as written
 * @param from index of the first character in the request
 * @param to index after the last character
 */
public record Quote(String text, int from, int to) {

  /** Quotes {@code request[from, to)}. */
  public static Quote of(String request, int from, int to) {
    return new Quote(request.substring(from, to), from, to);
  }
}
