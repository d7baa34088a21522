package dev.surefoot.read.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shape of a clause cut between its values, for a second look at what was not understood as a
 * whole: "C1 for P1 from N1 to N2" is "C1", "for P1", "from N1" and "to N1", each behind the one
 * before as its context.
 */
public final class Parts {

  /** Words of the part before that are shown as context. */
  private static final int CONTEXT = 16;

  /** Words that begin a part: what stands before them belongs to the value before. */
  private static final Set<String> OPENING =
      Set.of(
          "from", "to", "for", "with", "within", "under", "below", "on", "in", "at", "by", "and",
          "between", "through", "during", "over", "until", "till", "around", "but", "while", "then",
          "who", "which", "where", "as", "up", "is", "are", "should", "must", "can", "will", "-",
          "(", "without", "since", "because", "so");

  /** Words that join one statement to another. */
  private static final Set<String> JOINING =
      Set.of(
          "and", "but", "so", "because", "since", "while", ";", "though", "plus", "also", "that",
          "where", "which", "without");

  /** Types of values that say when: days, weekdays, times and ranges of them. */
  private static final String WHEN = "YWTR";

  /** Words that lead from what is visited to when. */
  private static final Set<String> LEADING =
      Set.of("on", "from", "at", "for", "between", "during", "until", "till", "by", "the");

  private static final int WITHIN = 3;

  /** Fewest words of a part without values. */
  private static final int SHORTEST = 3;

  private static final Pattern TAG = Pattern.compile("(?<!\\w)[A-Z]\\d+(?!\\w)");
  private static final String SPLIT = "\\s+|(?=[,.:;!?)])";

  private Parts() {}

  /**
   * A part.
   *
   * @param shape in the form of {@link Clause#shape()}, its tags numbered anew
   * @param whole the name of a tag in the whole clause by that in the part
   * @param own names in the part of the tags that stand in it and not in its context
   */
  public record Part(String shape, Map<String, String> whole, Set<String> own) {

    /** The part as a clause of its own. */
    public Clause of(Clause clause) {
      Map<String, Tag> tags =
          clause.tags().stream().collect(Collectors.toMap(Tag::name, Function.identity()));
      List<Tag> named = new ArrayList<>();
      whole.forEach(
          (name, from) -> {
            Tag tag = tags.get(from);
            named.add(new Tag(name, tag.mention(), own.contains(name), tag.from(), tag.to()));
          });
      return new Clause(shape, named, clause.quote());
    }
  }

  /**
   * The parts in order; only one where nothing parts the values. A part whose context names nobody
   * keeps the topic of the whole, for "he" may be named there.
   *
   * @param shape in the form of {@link Clause#shape()}
   */
  public static List<Part> of(String shape) {
    int line = shape.lastIndexOf("\n>") + 1;
    List<String> over = shape.substring(0, line).lines().toList();
    List<String> words = Arrays.asList(shape.substring(line + 1).strip().split(SPLIT));
    List<Integer> cuts = cuts(words);
    List<Part> out = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      List<String> before = i == 0 ? List.of() : words.subList(cuts.get(i - 1), cuts.get(i));
      out.add(part(over, before, words.subList(cuts.get(i), cuts.get(i + 1))));
    }
    return out;
  }

  /** Where parts begin, and the end of the last. */
  private static List<Integer> cuts(List<String> words) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      if (TAG.matcher(words.get(i)).matches()) {
        int cut = last < 0 ? -1 : cut(words, last, i);
        if (cut > 0) {
          cuts.add(cut);
        }
        if (last < 0) {
          joints(words, 0, i, cuts);
        }
        last = i;
      }
    }
    joints(words, last + 1, words.size(), cuts);
    cuts.add(words.size());
    return List.copyOf(cuts);
  }

  /** Cuts a stretch without values where one statement may be joined to another. */
  private static void joints(List<String> words, int from, int to, Set<Integer> cuts) {
    int last = from == 0 ? 0 : from - SHORTEST; // a value stands before it
    for (int i = from; i < to; i++) {
      boolean room = i - last >= SHORTEST && to - i > SHORTEST;
      boolean comma = i > from && words.get(i - 1).equals(",");
      if (room && (comma || JOINING.contains(words.get(i)))) {
        cuts.add(i);
        last = i;
      }
    }
  }

  /** Where to cut between two tags; -1 for nowhere. */
  private static int cut(List<String> words, int left, int right) {
    if (listed(words, left, right)) {
      return -1;
    }
    for (int i = right - 1; i > left; i--) {
      if (words.get(i).matches("[,;:.]")) {
        return i + 1;
      }
    }
    if (dates(words, left, right)) {
      return -1;
    }
    for (int i = left + 1; i < right; i++) {
      String word = words.get(i);
      if (OPENING.contains(word) || word.length() > 5 && word.endsWith("ing")) {
        return i;
      }
    }
    return -1;
  }

  /** Days or times say when the name right before them is visited: "in N1 on Y1". */
  private static boolean dates(List<String> words, int left, int right) {
    return words.get(left).startsWith("N")
        && WHEN.indexOf(words.get(right).charAt(0)) >= 0
        && right - left <= WITHIN
        && words.subList(left + 1, right).stream().allMatch(LEADING::contains);
  }

  /** Values of one type side by side belong together: "K1, K2 and K3". */
  private static boolean listed(List<String> words, int left, int right) {
    return words.get(left).charAt(0) == words.get(right).charAt(0)
        && words.subList(left + 1, right).stream()
            .allMatch(w -> w.matches("[,;/&+]|and|or|nor|plus"));
  }

  private static Part part(List<String> over, List<String> before, List<String> own) {
    List<String> lines = new ArrayList<>();
    boolean named = before.stream().anyMatch(w -> w.matches("N\\d+"));
    over.stream().filter(l -> !named || !l.startsWith("<")).forEach(lines::add);
    if (!before.isEmpty()) {
      int from = Math.max(0, before.size() - CONTEXT);
      lines.add(place(lines), "< " + joined(before.subList(from, before.size())));
    }
    lines.add("> " + joined(own));
    return numbered(String.join("\n", lines), own);
  }

  /** Behind the headings, before who writes and the day. */
  private static int place(List<String> lines) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).matches("[~@].*")) {
      at++;
    }
    return at;
  }

  private static String joined(List<String> words) {
    return String.join(" ", words).replaceAll(" (?=[,.:;!?)])", "").strip();
  }

  private static Part numbered(String text, List<String> words) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<Character, Integer> counts = new HashMap<>();
    Function<MatchResult, String> name =
        m ->
            names.computeIfAbsent(
                m.group(), t -> t.charAt(0) + "" + counts.merge(t.charAt(0), 1, Integer::sum));
    String shape = TAG.matcher(text).replaceAll(name);
    Map<String, String> whole = new LinkedHashMap<>();
    Set<String> own = new TreeSet<>();
    names.forEach(
        (tag, now) -> {
          whole.put(now, tag);
          if (words.contains(tag)) {
            own.add(now);
          }
        });
    return new Part(shape, whole, own);
  }
}
