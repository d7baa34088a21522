package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a token of a text looks like to the {@link NameFinder}: its word and form, its neighbours,
 * the values around it, what the rules take it for, and how its word is used elsewhere in the text.
 */
final class Traits {

  private static final Set<String> ARTICLES = Set.of("the", "my", "our", "at", "from", "to", "in");
  private static final Set<String> SIGNS = Set.of("-", "–", "—", "->", "→", "/", ":", "=", "|");

  private final List<Token> tokens;
  private final String[] values;
  private final String[] guesses;
  private final String[] nouns;
  private final boolean wantsNouns;
  private final String[] forms;
  private final String[] words;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Map<String, Set<String>> elsewhere = new HashMap<>();
  private final String style;

  private Traits(List<Token> tokens, Guess guess, boolean wantsNouns) {
    this.tokens = tokens;
    this.wantsNouns = wantsNouns;
    this.values = marked(guess.values(), "");
    this.guesses = marked(guess.names(), "N");
    this.nouns = marked(guess.nouns(), "N");
    this.forms = tokens.stream().map(Traits::form).toArray(String[]::new);
    this.words = tokens.stream().map(Traits::word).toArray(String[]::new);
    this.style = style(tokens);
    survey();
  }

  /**
   * Looks at a text.
   *
   * @param guess what the rules find
   * @param wantsNouns whether common nouns may be names
   */
  static Traits of(List<Token> tokens, Guess guess, boolean wantsNouns) {
    return new Traits(tokens, guess, wantsNouns);
  }

  /**
   * What the rules find in a text.
   *
   * @param values times, lengths and the like
   * @param names proper names
   * @param nouns common nouns that name something
   */
  record Guess(List<Mention> values, List<Mention> names, List<Mention> nouns) {}

  private String[] marked(List<Mention> mentions, String sign) {
    String[] marks = new String[tokens.size()];
    Arrays.fill(marks, "o");
    for (Mention m : mentions) {
      String letter = sign.isEmpty() ? String.valueOf(m.type().letter()) : sign;
      for (int i = m.first(); i < m.next(); i++) {
        marks[i] = letter + (i == m.first() ? "b" : "i");
      }
    }
    return marks;
  }

  /** How each word is used anywhere in the text. */
  private void survey() {
    for (int i = 0; i < tokens.size(); i++) {
      Set<String> uses = elsewhere.computeIfAbsent(words[i], w -> new HashSet<>());
      counts.merge(words[i], 1, Integer::sum);
      pairs.merge(pair(i), 1, Integer::sum);
      String before = near(i) ? words[i - 1] : "";
      String after = i + 1 < tokens.size() && near(i + 1) ? words[i + 1] : "";
      if (tokens.get(i).word()) {
        uses.add(tokens.get(i).capital() ? opens(i) ? "Open" : "Cap" : "low");
      }
      uses.add(ARTICLES.contains(before) ? "<" + before : "");
      uses.add(SIGNS.contains(before) || SIGNS.contains(after) ? "sign" : "");
      uses.add(i + 1 < tokens.size() && !values[i + 1].equals("o") ? ">" + values[i + 1] : "");
      uses.add(lineStart(i) ? "line" : "");
      uses.add(guesses[i].equals("Nb") ? "N" : "");
      uses.add(nouns[i].equals("Nb") ? "n" : "");
    }
  }

  /** The traits of a token that do not depend on whether its neighbours are names. */
  List<String> at(int i) {
    List<String> out = new ArrayList<>(64);
    out.add("b");
    out.add("y" + style + forms[i]);
    out.add("wn" + wantsNouns + lexical(i) + forms[i]);
    window(i, out);
    meaning(i, out);
    spelling(i, out);
    usage(i, out);
    return out;
  }

  /** The traits that do: {@code before} is the label of the token to the left. */
  void after(String before, int i, List<String> out) {
    String p = "p" + before;
    out.add(p);
    out.add(p + "w" + words[i]);
    out.add(p + "f" + forms[i] + gap(i));
    out.add(p + "g" + guesses[i] + nouns[i]);
    out.add(p + "v" + values[i] + forms[i]);
    out.add(p + "u" + word(i - 1) + forms[i]);
    out.add(p + "l" + lexical(i) + forms[i]);
    out.add(p + "c" + repeated(pairs.getOrDefault(pair(i), 0)) + forms[i]);
    out.add(p + "n" + word(i + 1) + forms[i]);
    out.add(p + "h" + together(i) + forms[i]);
    out.add(p + "hl" + together(i) + lexical(i - 1) + lexical(i));
    out.add(p + "q" + quoted(i) + forms[i]);
    out.add(p + "k" + sense(i) + forms[i]);
    out.add(p + "kk" + sense(i - 1) + sense(i) + gap(i));
    out.add(p + "ku" + word(i - 1) + sense(i));
    out.add(p + "kn" + sense(i) + word(i + 1));
  }

  /** Whether no name can go on from the token before. */
  boolean breaks(int i) {
    return i == 0
        || tokens.get(i).column()
        || tokens.get(i).is("\n")
        || tokens.get(i - 1).is("\n")
        || FullStops.before(tokens, i);
  }

  /** Whether two neighbours come up together only, or each also elsewhere. */
  private String together(int i) {
    if (i <= 0 || i >= words.length || !near(i)) {
      return "^";
    }
    int both = pairs.get(pair(i));
    String left = both == counts.get(words[i - 1]) ? "=" : "+";
    String right = both == counts.get(words[i]) ? "=" : "+";
    return repeated(both) + left + right;
  }

  private String quoted(int i) {
    int open = i;
    while (open > 0 && i - open < 4 && tokens.get(open - 1).word()) {
      open--;
    }
    int close = i;
    while (close + 1 < tokens.size() && close - i < 4 && tokens.get(close + 1).word()) {
      close++;
    }
    boolean both = open > 0 && close + 1 < tokens.size();
    return both && tokens.get(open - 1).is("\"", "[", "(", "|", ",", ";")
        ? tokens.get(open - 1).raw() + tokens.get(close + 1).raw()
        : "";
  }

  private void window(int i, List<String> out) {
    for (int k = -2; k <= 2; k++) {
      out.add("w" + k + word(i + k));
      out.add("f" + k + form(i + k));
      out.add("v" + k + mark(values, i + k));
      out.add("g" + k + mark(guesses, i + k) + mark(nouns, i + k));
    }
    out.add("w-w" + word(i - 1) + " " + words[i]);
    out.add("ww+" + words[i] + " " + word(i + 1));
    out.add("fff" + form(i - 1) + forms[i] + form(i + 1));
    out.add("fvv" + mark(values, i - 1) + forms[i] + mark(values, i + 1));
    out.add("wf" + word(i - 1) + forms[i]);
    out.add("fw" + forms[i] + word(i + 1));
    out.add("l" + lexical(i - 1) + lexical(i) + lexical(i + 1));
    out.add("vw" + values[i] + words[i]);
    out.add("s" + gap(i) + gap(i + 1) + forms[i]);
    out.add("h" + together(i) + together(i + 1) + forms[i]);
    out.add("q" + quoted(i) + forms[i]);
    out.add("ql" + quoted(i) + lexical(i) + wantsNouns);
    out.add("sv" + gap(i) + mark(values, i + 1) + forms[i] + lexical(i));
  }

  /** What the nouns here stand for: "the choir mistress", "her deputy", "at the pier". */
  private void meaning(int i, List<String> out) {
    for (int k = -1; k <= 2; k++) {
      out.add("k" + k + sense(i + k) + form(i + k));
    }
    out.add("kw" + word(i - 1) + sense(i));
    out.add("kww" + word(i - 2) + word(i - 1) + sense(i));
    out.add("kw+" + sense(i) + word(i + 1));
    out.add("kf" + form(i - 1) + sense(i) + form(i + 1) + wantsNouns);
    out.add("kv" + sense(i) + mark(values, i - 1) + mark(values, i + 1));
    out.add("kwf" + word(i - 1) + forms[i] + sense(i + 1));
    out.add("kg" + guesses[i] + nouns[i] + sense(i) + lexical(i));
    out.add("ks" + opens(i) + sense(i) + forms[i]);
  }

  private String sense(int i) {
    return i < 0 || i >= words.length ? "^" : WordClasses.of(words[i]);
  }

  private void spelling(int i, List<String> out) {
    String w = words[i];
    out.add("lo" + lexical(i) + forms[i] + opens(i));
    out.add("gl" + guesses[i] + nouns[i] + lexical(i));
    for (int n = 2; n <= 3 && n < w.length(); n++) {
      out.add("<" + w.substring(0, n));
      out.add(">" + w.substring(w.length() - n));
    }
    out.add("o" + opens(i) + forms[i]);
    out.add("ls" + lineStart(i) + forms[i] + lexical(i));
  }

  private void usage(int i, List<String> out) {
    String kind = forms[i] + lexical(i);
    out.add("c" + repeated(counts.getOrDefault(words[i], 0)) + kind);
    out.add("2" + repeated(pairs.getOrDefault(pair(i), 0)) + kind);
    out.add("3" + repeated(i + 1 < words.length ? pairs.get(pair(i + 1)) : 0) + kind);
    for (String use : elsewhere.getOrDefault(words[i], Set.of())) {
      if (!use.isEmpty()) {
        out.add("e" + use + forms[i]);
        out.add("E" + use + lexical(i) + wantsNouns);
      }
    }
  }

  private static String repeated(int count) {
    return count < 2 ? "1" : count < 3 ? "2" : "3";
  }

  private String pair(int i) {
    return i == 0 ? words[0] : words[i - 1] + " " + tokens.get(i).low();
  }

  private String lexical(int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).word()) {
      return "-";
    }
    String low = words[i];
    String common = Lexicon.common(low) ? "c" : "";
    String plural = common.isEmpty() && plural(low) ? "s" : "";
    return (Nouns.linking(low) ? "k" : common + plural) + (Lexicon.proper(low) ? "p" : "");
  }

  private static boolean plural(String low) {
    return low.endsWith("s") && Lexicon.common(low.substring(0, low.length() - 1));
  }

  /** What stands between a token and the one before it. */
  private String gap(int i) {
    if (i <= 0 || i >= tokens.size()) {
      return "^";
    }
    return tokens.get(i).column() ? "2" : tokens.get(i).spaced() ? "1" : "0";
  }

  private boolean near(int i) {
    return i > 0 && !tokens.get(i).column();
  }

  private boolean lineStart(int i) {
    return i == 0 || tokens.get(i - 1).is("\n", "•", "*") || gap(i).equals("2");
  }

  private boolean opens(int i) {
    return lineStart(i) || tokens.get(i - 1).is(".", "!", "?", ":", "|", ";", ")", "(", "-");
  }

  private String word(int i) {
    return i < 0 ? "^" : i >= words.length ? "$" : words[i];
  }

  private String form(int i) {
    return i < 0 || i >= forms.length ? "^" : forms[i];
  }

  private static String mark(String[] marks, int i) {
    return i < 0 || i >= marks.length ? "^" : marks[i];
  }

  /** The word, without its possessive; of a number only its length. */
  private static String word(Token t) {
    if (t.digits()) {
      return "9".repeat(Math.min(t.raw().length(), 4));
    }
    return t.bare();
  }

  private static String form(Token t) {
    if (t.digits()) {
      return t.raw().length() < 3 ? "9" : "99";
    }
    if (!t.word()) {
      return t.raw();
    }
    boolean upper =
        t.raw().codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    String one = t.raw().length() == 1 ? "1" : "";
    String owns = t.low().endsWith("'s") ? "'" : "";
    return (upper ? "X" : t.capital() ? "Xx" : "x") + one + owns;
  }

  private static String style(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    int shouted = 0;
    for (Token t : tokens) {
      if (t.word() && t.raw().length() > 1) {
        words++;
        capitals += t.capital() ? 1 : 0;
        shouted += form(t).equals("X") ? 1 : 0;
      }
    }
    boolean low = words > 12 && capitals * 20 < words;
    return low ? "low" : shouted * 2 > words ? "UP" : "Mixed";
  }
}
