package dev.surefoot.draft;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of llama.cpp's grammar notation. */
final class Gbnf {

  private Gbnf() {}

  /** A terminal that matches exactly this text. */
  static String literal(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** One of several texts. */
  static String oneOf(Collection<String> texts) {
    return texts.stream().map(Gbnf::literal).distinct().collect(Collectors.joining(" | "));
  }
}
