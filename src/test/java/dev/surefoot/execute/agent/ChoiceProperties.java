package dev.surefoot.execute.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.model.Grammars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an instruction says, the grammar holds calls of the tools on offer and nothing else. */
class ChoiceProperties {

  private static final List<Signature> OFFERED =
      List.of(
          Signature.of("diary.add(summary,start,end)"),
          Signature.of("notes.list()"),
          Signature.of("none_such(x)"));

  private static final List<String> HOSTILE =
      List.of(
          "\"",
          "\\",
          "\\\"",
          "|",
          " | ",
          "||",
          "\n",
          "\nroot ::= \"x\"",
          "::=",
          "{",
          "}",
          "(",
          ")",
          "[^\"]*",
          "\n=",
          "none",
          "diary.add",
          "start: ",
          "\u0000",
          "\u202e",
          "\u200b",
          "\ud83d\ude80",
          "\ud83d",
          "e\u0301",
          "<|im_end|>",
          "“",
          "«",
          "'",
          "`",
          "...",
          "–",
          "9-10",
          "Ana's",
          "#",
          "*",
          "?",
          "x",
          "12:30",
          "Ünï",
          "\t");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.of(HOSTILE)),
            net.jqwik.api.Tuple.of(2, Arbitraries.of("word", "an hour", " ", "  ", "a", ",", ".")),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(4)));
    return parts.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  /** What is printed is read again, and the grammar has it. */
  @Property(tries = 400)
  void aCallIsPrintedAndReadAgain(@ForAll("texts") String text, @ForAll long seed) {
    Words words = Words.of(text);
    String grammar = ChoiceGrammar.of(OFFERED, true, words, Pieces.ANY);
    Grammars.check(grammar);
    Choice choice = some(words, new Random(seed));
    assertThat(choice.suits(OFFERED, words)).as(choice.toString()).isTrue();
    assertThat(Choice.read(" " + choice, OFFERED, words)).contains(choice);
    assertThat(new Gbnf(grammar).accepts(" " + choice)).as("%s%n%s", choice, grammar).isTrue();
  }

  /** Tools, arguments and values that are not there are in no grammar. */
  @Property(tries = 200)
  void nothingIsInvented(@ForAll("texts") String text) {
    Words words = Words.of(text);
    Gbnf grammar = new Gbnf(ChoiceGrammar.of(OFFERED, true, words, Pieces.ANY));
    for (String answer :
        List.of(
            " mail.draft",
            " diary.add\nlocation: word",
            " diary.add\nsummary: zebra",
            " diary.add\nsummary: \"",
            " diary.add\nsummary: ",
            " notes.list\nx: word",
            " none\nstart: word")) {
      assertThat(grammar.accepts(answer)).as(answer).isFalse();
    }
  }

  /** Half of what is in quotation marks is no value. */
  @Property(tries = 200)
  void aQuotationIsOnePiece(@ForAll("texts") String text) {
    Words words = Words.of(text);
    Gbnf grammar = new Gbnf(ChoiceGrammar.of(OFFERED, true, words, Pieces.ANY));
    for (Words.Quotation quoted : words.quotations()) {
      assertThat(grammar.accepts(" none_such\nx: " + quoted.text())).isTrue();
      words.pieces(1).stream()
          .filter(piece -> quoted.text().contains(piece) && once(words, piece))
          .filter(piece -> words.quotations().stream().noneMatch(q -> q.text().equals(piece)))
          .forEach(
              piece -> assertThat(grammar.accepts(" none_such\nx: " + piece)).as(piece).isFalse());
    }
  }

  private static boolean once(Words words, String piece) {
    return words.text().indexOf(piece) == words.text().lastIndexOf(piece);
  }

  /** The size of a grammar is linear in the text. */
  @Property(tries = 20)
  void sizeIsLinear(@ForAll("texts") String text) {
    String once = "word " + text;
    int one = ChoiceGrammar.of(OFFERED, true, Words.of(once), Pieces.ANY).length();
    int ten =
        ChoiceGrammar.of(OFFERED, true, Words.of((once + " ").repeat(10)), Pieces.ANY).length();
    assertThat(ten).isLessThan(14 * one + 1000);
  }

  private static Choice some(Words words, Random random) {
    Signature tool = OFFERED.get(random.nextInt(OFFERED.size()));
    Map<String, List<String>> args = new LinkedHashMap<>();
    for (String arg : tool.args()) {
      List<String> pieces = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        String piece = piece(words, random);
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
      }
      if (!pieces.isEmpty()) {
        args.put(arg, pieces);
      }
    }
    return new Choice(tool.name(), args);
  }

  /** A piece as the rules say, or none. */
  private static String piece(Words words, Random random) {
    int size = words.atoms().size();
    if (size == 0) {
      return "";
    }
    int first = random.nextInt(size);
    Words.Atom atom = words.atoms().get(first);
    for (Words.Quotation quoted : words.quotations()) {
      if (quoted.holds(atom)) {
        return quoted.text();
      }
    }
    int last = first;
    for (int n = random.nextInt(5); n > 0 && words.goesOn(last); n--) {
      last++;
    }
    return words.begins(first) && words.ends(last) && !words.quoted(last)
        ? words.text().substring(words.atoms().get(first).from(), words.atoms().get(last).to())
        : "";
  }
}
