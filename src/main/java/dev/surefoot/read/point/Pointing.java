package dev.surefoot.read.point;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One constraint as the model writes it: {@code busy N1+N2 W1 R1}. In a revision an operation may
 * stand in front, {@code drop busy N1 W1 R1}, see {@link Revisable}.
 *
 * @param op what a revision does with it; {@link Op#SET} in a request
 * @param kind name of the kind
 * @param soft marked as a wish ({@code kind?}); only kinds of either strength are marked
 * @param fields tags by field; {@code +} joins alternatives that all hold, {@code *} is everybody
 *     or every place, {@code I} is who writes, {@code -} is not stated, {@code T1~T2} is a range of
 *     two tags, see {@link Spans}
 */
public record Pointing(Op op, String kind, boolean soft, List<List<String>> fields) {

  /** A constraint that is stated. */
  public Pointing(String kind, boolean soft, List<List<String>> fields) {
    this(Op.SET, kind, soft, fields);
  }

  /** What the model writes for a clause that states nothing. */
  public static final String NOTHING = "none";

  /** What it writes for a demand that the domain has no kind for. */
  public static final String OTHER = "other";

  /**
   * What it writes where something is stated that tags within reach cannot say; it is asked about.
   */
  public static final String UNCLEAR = "unclear";

  /** Stands for who writes the request. */
  public static final String WRITER = "I";

  @Override
  public String toString() {
    return (op == Op.SET ? "" : op.word() + " ")
        + kind
        + (soft ? "?" : "")
        + fields.stream().map(f -> " " + String.join("+", f)).collect(Collectors.joining());
  }

  /** Whether it names a constraint: not what is {@link #OTHER} or {@link #UNCLEAR}. */
  public boolean states() {
    return !kind.equals(OTHER) && !kind.equals(UNCLEAR);
  }

  /** A model's whole answer. */
  public static String write(List<Pointing> pointings) {
    return pointings.isEmpty()
        ? NOTHING
        : pointings.stream().map(Pointing::toString).collect(Collectors.joining("; "));
  }

  /** Reads a model's answer; the grammar has seen to its form. */
  public static List<Pointing> read(String answer) {
    List<Pointing> out = new ArrayList<>();
    for (String item : answer.strip().split(";")) {
      String[] words = item.strip().split("\\s+");
      if (!words[0].isEmpty() && !words[0].equals(NOTHING)) {
        Op op = words.length > 1 ? Op.of(words[0]).orElse(Op.SET) : Op.SET;
        int at = op == Op.SET ? 0 : 1;
        boolean soft = words[at].endsWith("?");
        String kind = soft ? words[at].substring(0, words[at].length() - 1) : words[at];
        List<List<String>> fields = new ArrayList<>();
        Arrays.stream(words).skip(at + 1).forEach(w -> fields.add(List.of(w.split("\\+"))));
        out.add(new Pointing(op, kind, soft, fields));
      }
    }
    return out;
  }
}
