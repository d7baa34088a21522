package dev.surefoot.execute.agent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool as the model sees it: {@code diary.add(summary,start,end)}. Descriptions are never part of
 * it.
 *
 * @param name letters, digits, {@code _ . -}
 * @param args arguments in order, of the same letters
 */
public record Signature(String name, List<String> args) {

  /** What prose is read by: not a tool. */
  public static final String RESULT = "result";

  static final Pattern WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  private static final Pattern WHOLE = Pattern.compile("([^()]+)\\(([^()]*)\\)");

  public Signature {
    args = List.copyOf(args);
    word(name);
    args.forEach(Signature::word);
  }

  /** Names come from strangers: what has other letters cannot be told from the format. */
  static boolean sayable(String name) {
    return WORD.matcher(name).matches();
  }

  private static void word(String name) {
    if (!sayable(name)) {
      throw new IllegalArgumentException(
          "'%s' cannot be in a signature.%nMaybe letters, digits, '_', '.' and '-' do."
              .formatted(name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")));
    }
  }

  /**
   * A signature as it is written.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Signature of(String text) {
    Matcher whole = WHOLE.matcher(text.strip());
    if (!whole.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no signature.%nMaybe write it as diary.add(summary,start,end).".formatted(text));
    }
    String args = whole.group(2).strip();
    return new Signature(
        whole.group(1).strip(), args.isEmpty() ? List.of() : List.of(args.split("\\s*,\\s*")));
  }

  @Override
  public String toString() {
    return name + "(" + String.join(",", args) + ")";
  }
}
