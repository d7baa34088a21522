package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into {@link Token}s. Letters and digits part ("9am" is two tokens). */
public final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*|\\p{Nd}+|\\R|<?[-=]+>|><|<>|[<>]=|[^\\s]");

  private Tokens() {}

  /**
   * All tokens in order, without hesitations and the numbers of lines. A line break is one, "\n".
   */
  public static List<Token> of(String text) {
    List<Token> said = Hesitations.dropped(ItemNumbers.dropped(cut(text)));
    return Mistyped.righted(Glued.parted(Contractions.written(said)));
  }

  /** The tokens as written. */
  static List<Token> cut(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int last = -1;
    while (m.find()) {
      boolean newline = m.group().matches("\\R");
      String raw = newline ? "\n" : m.group();
      boolean arrow = raw.equals("><") || raw.equals("<>");
      String low = arrow ? "<->" : raw.toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean column =
          last > 0 && (m.start() > last + 1 || m.start() > last && text.charAt(last) == '\t');
      tokens.add(new Token(raw, low, m.start(), m.end(), m.start() != last, column));
      last = m.end();
    }
    return tokens;
  }
}
