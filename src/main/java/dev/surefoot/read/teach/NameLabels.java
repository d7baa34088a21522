package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Token;
import dev.surefoot.read.point.Revisable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of a text are names: what fills name slots of its meanings, in full wherever it
 * stands, and in short where a meaning is stated. Other names the rules find are left unsaid.
 */
final class NameLabels {

  private static final Set<String> AUTHOR = Set.of("i", "me", "myself", "my", "mine");

  /** Short words that abbreviate nothing. */
  private static final Set<String> WORDS =
      Set.of(
          "to", "on", "do", "can", "get", "my", "me", "i", "a", "an", "and", "am", "at", "as", "be",
          "both", "but", "by", "for", "from", "go", "has", "he", "her", "his", "him", "if", "in",
          "is", "it", "last", "mins", "min", "no", "not", "of", "off", "or", "our", "out", "she",
          "so", "take", "that", "the", "them", "then", "they", "this", "too", "two", "up", "us",
          "was", "we", "who", "with", "you", "ok", "mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Domain domain;
  private final Lesson lesson;
  private final List<Token> tokens;
  private final List<Mention> guesses;
  private final @Nullable String[] labels;
  private final Set<String> values = new LinkedHashSet<>();
  private final Map<String, List<int[]>> places = new HashMap<>();

  private NameLabels(Domain domain, Lesson lesson, List<Token> tokens, List<Mention> guesses) {
    this.domain = domain;
    this.lesson = lesson;
    this.tokens = tokens;
    this.guesses = guesses;
    this.labels = new @Nullable String[tokens.size()];
    Arrays.fill(labels, "O");
  }

  /** The label of each token: {@code B}, {@code I}, {@code O}, or null where nobody knows. */
  static @Nullable String[] of(
      Domain domain, Lesson lesson, List<Token> tokens, List<Mention> guesses) {
    NameLabels names = new NameLabels(domain, lesson, tokens, guesses);
    names.label();
    return names.labels;
  }

  private void label() {
    for (Lesson.Part part : lesson.parts()) {
      part.means().forEach(m -> values.addAll(names(m)));
    }
    values.stream()
        .sorted(Comparator.comparingInt((String v) -> words(v).size()).reversed())
        .forEach(this::full);
    Set<String> shorts = new LinkedHashSet<>();
    for (Lesson.Part part : lesson.parts()) {
      for (Meaning m : part.means()) {
        names(m).forEach(v -> shortForm(v, part, shorts));
      }
    }
    shorts.forEach(this::repeated);
    guesses.forEach(this::unsaid);
  }

  private List<String> names(Meaning meaning) {
    Domain.Kind kind = domain.kinds().get(meaning.kind());
    List<String> out = new ArrayList<>();
    Stream.of(Revisable.FIRST, Revisable.SECOND)
        .map(slot -> meaning.values().get(slot))
        .filter(String.class::isInstance)
        .forEach(name -> out.add(name.toString()));
    for (Domain.Slot slot : kind == null ? List.<Domain.Slot>of() : kind.slots().values()) {
      Object value = meaning.values().get(slot.name());
      if (slot.type() == Domain.Type.NAME && value != null && !value.equals("*")) {
        out.add(value.toString());
      }
    }
    return out;
  }

  /** Every full form; one in other case counts only where it is stated, or has two words. */
  private void full(String value) {
    List<String> words = words(value);
    for (int i = 0; i + words.size() <= tokens.size() && !words.isEmpty(); i++) {
      if (!matches(words, i)) {
        continue;
      }
      boolean author = AUTHOR.contains(value.toLowerCase(Locale.ROOT));
      boolean sameCase = tokens.get(i).capital() == capital(value) || tokens.get(i).capital();
      boolean sure = !author && sameCase && capital(value) || words.size() > 1 || stated(value, i);
      mark(value, i, words.size(), sure);
    }
  }

  private boolean matches(List<String> words, int i) {
    for (int k = 0; k < words.size(); k++) {
      Token t = tokens.get(i + k);
      boolean last = k == words.size() - 1;
      if (!t.low().equals(words.get(k)) && !(last && t.bare().equals(words.get(k)))) {
        return false;
      }
    }
    return true;
  }

  private boolean stated(String value, int i) {
    Token t = tokens.get(i);
    return lesson.parts().stream()
        .anyMatch(
            p ->
                p.from() <= t.from()
                    && t.to() <= p.to()
                    && p.means().stream().anyMatch(m -> names(m).contains(value)));
  }

  private boolean mark(String value, int i, int size, boolean sure) {
    for (int k = i; k < i + size; k++) {
      if (!"O".equals(labels[k])) {
        return false;
      }
    }
    for (int k = i; k < i + size; k++) {
      labels[k] = sure ? k == i ? "B" : "I" : null;
    }
    places.computeIfAbsent(value, v -> new ArrayList<>()).add(new int[] {i, i + size});
    return true;
  }

  /** In a part that states a name without its full form, the longest piece of it, or its code. */
  private void shortForm(String value, Lesson.Part part, Set<String> shorts) {
    boolean there =
        places.getOrDefault(value, List.of()).stream()
            .anyMatch(
                p ->
                    tokens.get(p[0]).from() >= part.from()
                        && tokens.get(p[1] - 1).to() <= part.to());
    if (there) {
      return;
    }
    if (AUTHOR.contains(value.toLowerCase(Locale.ROOT))) {
      author(part);
      return;
    }
    List<String> words = words(value);
    for (int n = words.size() - 1; n > 0; n--) {
      for (int from = 0; from + n <= words.size(); from++) {
        List<String> piece = words.subList(from, from + n);
        if (telling(piece) && markIn(value, piece, part, shorts)) {
          return;
        }
      }
    }
    code(value, part, shorts);
  }

  /** Who writes is named by any form of "I". */
  private void author(Lesson.Part part) {
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      String stem = t.low().replaceFirst("'.*", "");
      if (t.from() >= part.from() && t.to() <= part.to() && AUTHOR.contains(stem)) {
        mark("I", i, 1, true);
      }
    }
  }

  private boolean telling(List<String> piece) {
    String first = piece.get(0);
    boolean word = Character.isLetter(first.charAt(0)) && (first.length() > 2 || piece.size() > 1);
    boolean owned = values.stream().filter(v -> contains(words(v), piece)).count() == 1;
    return word && owned && !Set.of("the", "and", "for", "house of").contains(first);
  }

  private static boolean contains(List<String> words, List<String> piece) {
    return java.util.Collections.indexOfSubList(words, piece) >= 0;
  }

  private boolean markIn(String value, List<String> piece, Lesson.Part part, Set<String> shorts) {
    boolean found = false;
    for (int i = 0; i + piece.size() <= tokens.size(); i++) {
      boolean inside =
          tokens.get(i).from() >= part.from() && tokens.get(i + piece.size() - 1).to() <= part.to();
      if (inside && matches(piece, i) && mark(value, i, piece.size(), true)) {
        shorts.add(raw(i, i + piece.size()));
        found = true;
      }
    }
    return found;
  }

  /** A short token of letters that the name has in this order and no other name has. */
  private void code(String value, Lesson.Part part, Set<String> shorts) {
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      boolean inside = t.from() >= part.from() && t.to() <= part.to() && t.word();
      if (!inside || t.raw().length() > 4 || !abbreviates(t.low(), value)) {
        continue;
      }
      boolean digit =
          i + 1 < tokens.size()
              && Character.isDigit(tokens.get(i + 1).raw().charAt(0))
              && !tokens.get(i + 1).spaced();
      boolean one = values.stream().filter(v -> abbreviates(t.low(), v)).count() == 1;
      boolean initial = value.toLowerCase(Locale.ROOT).startsWith(t.low());
      boolean word = WORDS.contains(t.low()) && !t.raw().equals(t.raw().toUpperCase(Locale.ROOT));
      boolean shaped = t.raw().length() > 1 ? !word : t.capital() && !t.low().equals("i");
      if (shaped && (one || digit && initial) && mark(value, i, digit ? 2 : 1, true)) {
        shorts.add(raw(i, digit ? i + 2 : i + 1));
      }
    }
  }

  private static boolean abbreviates(String code, String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    if (code.isEmpty() || letters.isEmpty() || code.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < letters.length() && at < code.length(); i++) {
      at += letters.charAt(i) == code.charAt(at) ? 1 : 0;
    }
    return at == code.length();
  }

  /** A short form once stated is a name elsewhere, too; in lower case nobody knows. */
  private void repeated(String raw) {
    List<String> words = words(raw);
    for (int i = 0; i + words.size() <= tokens.size(); i++) {
      if (!words.isEmpty() && matches(words, i)) {
        mark(raw, i, words.size(), raw(i, i + words.size()).equals(raw) && capital(raw));
      }
    }
  }

  /** A name that no meaning holds: a signature, a shop in passing. */
  private void unsaid(Mention m) {
    for (int i = m.first(); i < m.next(); i++) {
      if (!"O".equals(labels[i])) {
        return;
      }
    }
    Arrays.fill(labels, m.first(), m.next(), null);
  }

  private String raw(int from, int to) {
    return lesson.text().substring(tokens.get(from).from(), tokens.get(to - 1).to());
  }

  private static boolean capital(String value) {
    String bare = value.startsWith("the ") ? value.substring(4) : value;
    return !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
  }

  private static List<String> words(String value) {
    List<String> words =
        new ArrayList<>(
            dev.surefoot.read.mention.Tokens.of(value).stream().map(Token::low).toList());
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    return words;
  }
}
