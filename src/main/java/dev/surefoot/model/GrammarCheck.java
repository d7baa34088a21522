package dev.surefoot.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks GBNF before llama.cpp sees it: a grammar that it cannot read it leaves out without a word,
 * and the answer would be unbounded. Syntax: grammars/README.md of llama.cpp.
 */
final class GrammarCheck {

  /** Repetitions are written out by llama.cpp and cost memory. */
  private static final int MOST = 2000;

  private final String text;
  private final Map<String, Set<String>> leading = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private int at;

  private GrammarCheck(String text) {
    this.text = text;
  }

  /** Throws when the grammar cannot be read, names a rule that is missing, or is left-recursive. */
  static void check(String grammar) {
    new GrammarCheck(grammar).check();
  }

  private void check() {
    for (space(true); at < text.length(); space(true)) {
      rule();
    }
    if (!leading.containsKey("root")) {
      throw wrong("it has no rule 'root'");
    }
    for (String name : used) {
      if (!leading.containsKey(name)) {
        throw wrong("rule '%s' is not defined".formatted(name));
      }
    }
    leading.keySet().forEach(this::notLeftRecursive);
  }

  private void notLeftRecursive(String rule) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(leading.get(rule));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(rule)) {
        throw wrong("rule '%s' begins with itself".formatted(rule));
      }
      if (reached.add(next)) {
        open.addAll(leading.getOrDefault(next, Set.of()));
      }
    }
  }

  private void rule() {
    String name = name();
    space(false);
    expect("::=");
    space(true);
    Set<String> starts = new HashSet<>();
    leading.put(name, starts);
    alternatives(starts, true);
    if (at < text.length() && !peek('\n') && !peek('\r')) {
      throw wrong("'%s' is unexpected".formatted(text.charAt(at)));
    }
  }

  /** Collects the rules that an alternative may begin with. Returns whether one may be empty. */
  private boolean alternatives(Set<String> starts, boolean top) {
    boolean empty = sequence(starts, top);
    while (peek('|')) {
      at++;
      space(true);
      empty |= sequence(starts, top);
    }
    return empty;
  }

  private boolean sequence(Set<String> starts, boolean top) {
    boolean emptySoFar = true;
    while (at < text.length() && "|)\n\r".indexOf(text.charAt(at)) < 0) {
      Set<String> first = new HashSet<>();
      boolean empty = item(first);
      if (emptySoFar) {
        starts.addAll(first);
      }
      emptySoFar &= empty;
      space(!top);
    }
    return emptySoFar;
  }

  private boolean item(Set<String> first) {
    boolean empty = symbol(first);
    while (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
      empty |= repetition();
    }
    return empty;
  }

  private boolean symbol(Set<String> first) {
    switch (text.charAt(at)) {
      case '"' -> {
        int from = at;
        quoted('"');
        return at == from + 2;
      }
      case '[' -> quoted(']');
      case '.' -> at++;
      case '(' -> {
        at++;
        space(true);
        boolean empty = alternatives(first, false);
        expect(")");
        return empty;
      }
      default -> {
        String name = name();
        used.add(name);
        first.add(name);
      }
    }
    return false;
  }

  private boolean repetition() {
    char sign = text.charAt(at++);
    if (sign != '{') {
      return sign != '+';
    }
    int close = text.indexOf('}', at);
    String bounds = close < 0 ? "" : text.substring(at, close);
    if (!bounds.matches("\\s*\\d{1,9}\\s*(,\\s*\\d{0,9}\\s*)?")) {
      throw wrong("a repetition is not closed or has no numbers");
    }
    at = close + 1;
    int[] numbers =
        Pattern.compile("\\D+").splitAsStream(bounds.strip()).mapToInt(Integer::parseInt).toArray();
    if (numbers[numbers.length - 1] > MOST) {
      throw wrong("a repetition of %d is beyond %d".formatted(numbers[numbers.length - 1], MOST));
    }
    return numbers[0] == 0;
  }

  private void quoted(char close) {
    for (at++; at < text.length() && text.charAt(at) != close; at++) {
      if (text.charAt(at) == '\n') {
        break;
      }
      at += text.charAt(at) == '\\' ? 1 : 0;
    }
    expect(String.valueOf(close));
  }

  private String name() {
    int from = at;
    while (at < text.length() && (isWord(text.charAt(at)))) {
      at++;
    }
    if (at == from) {
      throw wrong("a name is missing; rule names have letters, digits and hyphens only");
    }
    return text.substring(from, at);
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void expect(String token) {
    if (!text.startsWith(token, at)) {
      throw wrong("'%s' is missing".formatted(token));
    }
    at += token.length();
  }

  /** Skips blanks and comments, and line ends where a rule may go on after them. */
  private void space(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || lines && (c == '\n' || c == '\r')) {
        at++;
      } else {
        return;
      }
    }
  }

  private ModelException wrong(String reason) {
    int line = (int) text.substring(0, Math.min(at, text.length())).lines().count();
    return new ModelException(
        "The grammar cannot be used: %s (near line %d).\nMaybe its builder forgot a rule; the grammar is:\n%s"
            .formatted(reason, line, text.length() > 2000 ? text.substring(0, 2000) : text),
        false,
        null);
  }
}
