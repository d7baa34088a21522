package dev.surefoot.execute.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says whether a text is of a grammar: literals, rules, groups, {@code ? * |}. Written apart from
 * what builds grammars.
 */
final class Gbnf {

  private final Map<String, String> rules = new HashMap<>();

  Gbnf(String grammar) {
    for (String line : grammar.split("\n")) {
      String[] parts = line.split(" ::= ", 2);
      rules.put(parts[0], parts[1]);
    }
  }

  boolean accepts(String text) {
    return new Rule(rules.get("root")).ends(text, Set.of(0)).contains(text.length());
  }

  private final class Rule {

    private final String body;
    private int at;

    Rule(String body) {
      this.body = body;
    }

    Set<Integer> ends(String text, Set<Integer> from) {
      Set<Integer> all = new TreeSet<>();
      do {
        all.addAll(sequence(text, from));
      } while (at < body.length() && body.charAt(at) == '|' && at++ >= 0);
      return all;
    }

    private Set<Integer> sequence(String text, Set<Integer> from) {
      Set<Integer> ends = from;
      while (true) {
        while (at < body.length() && body.charAt(at) == ' ') {
          at++;
        }
        if (at == body.length() || body.charAt(at) == '|' || body.charAt(at) == ')') {
          return ends;
        }
        int start = at;
        Set<Integer> once = item(text, ends);
        char sign = at < body.length() ? body.charAt(at) : ' ';
        if (sign == '?' || sign == '*') {
          at++;
          int behind = at;
          Set<Integer> all = new TreeSet<>(ends);
          while (all.addAll(once) && sign == '*') {
            at = start;
            once = item(text, once);
          }
          at = behind;
          ends = all;
        } else {
          ends = once;
        }
      }
    }

    private Set<Integer> item(String text, Set<Integer> from) {
      if (body.charAt(at) == '(') {
        at++;
        Set<Integer> ends = ends(text, from);
        at++;
        return ends;
      }
      if (body.charAt(at) == '"') {
        return literal(text, from);
      }
      int start = at;
      while (at < body.length() && Character.isLetterOrDigit(body.charAt(at))) {
        at++;
      }
      return from.isEmpty()
          ? from
          : new Rule(rules.get(body.substring(start, at))).ends(text, from);
    }

    private Set<Integer> literal(String text, Set<Integer> from) {
      StringBuilder said = new StringBuilder();
      for (at++; body.charAt(at) != '"'; at++) {
        boolean escaped = body.charAt(at) == '\\';
        at += escaped ? 1 : 0;
        said.append(escaped && body.charAt(at) == 'n' ? '\n' : body.charAt(at));
      }
      at++;
      Set<Integer> ends = new TreeSet<>();
      from.stream()
          .filter(i -> text.startsWith(said.toString(), i))
          .forEach(i -> ends.add(i + said.length()));
      return ends;
    }
  }
}
