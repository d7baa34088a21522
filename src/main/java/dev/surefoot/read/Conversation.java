package dev.surefoot.read;

import java.util.List;

/** A request and what was answered, each behind a blank line: what quotes count on. */
public final class Conversation {

  private static final String GAP = "\n\n";

  private Conversation() {}

  /** All that was said. */
  public static String of(String request, List<Reply> replies) {
    StringBuilder all = new StringBuilder(request);
    replies.forEach(r -> all.append(GAP).append(r.said()));
    return all.toString();
  }

  /** Where the next reply begins. */
  static int end(String said) {
    return said.length() + GAP.length();
  }
}
