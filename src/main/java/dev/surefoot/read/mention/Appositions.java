package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person said twice: "the surveyor, Mr Ibe, is away", "her rival, Tuan, sings", "Zé, the kiosk
 * man, on Parrot Square" become one mention of who is named, and "the surveyor" alone is he as
 * well. In a list ("the cook, Piotr and I", "the glazier, Canal House, 13:00") they stay two.
 */
final class Appositions {

  private static final int LONGEST = 3;
  private static final List<String> IN_LAW = List.of("-", "in", "-", "law");
  private static final Set<String> OWNED =
      Set.of("the", "my", "our", "her", "his", "your", "their");
  private static final Set<String> LEADING = Set.of("a", "an", "one", "young", "old", "dear");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lady",
          "rev",
          "sister",
          "brother",
          "father",
          "captain",
          "señor",
          "señora");
  private static final Set<String> JOINING = Set.of("and", "or", "&", "nor", "plus");

  private static final Set<String> VERBS =
      Set.of("can", "can't", "cannot", "will", "won't", "must", "may", "might", "could", "would");

  /** What a place or a time follows, as it does after the cells of a record. */
  private static final Set<String> WHEN =
      Set.of("from", "between", "until", "till", "to", "by", "at", "in", "on", "before", "after");

  private final List<Token> tokens;
  private final List<Mention> names;
  private final boolean[] begins;
  private final boolean[] ends;
  private final Map<String, String> called = new HashMap<>();

  private Appositions(List<Token> tokens, List<Mention> names) {
    this.tokens = tokens;
    this.names = names;
    this.begins = new boolean[tokens.size() + 1];
    this.ends = new boolean[tokens.size() + 1];
    for (Mention m : names) {
      begins[m.first()] = true;
      ends[m.next()] = true;
    }
  }

  /** The names, in order, with what people are and how they are called joined. */
  static List<Mention> joined(List<Token> tokens, List<Mention> names) {
    return new Appositions(tokens, names).read();
  }

  private List<Mention> read() {
    List<Mention> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Mention m = names.get(i);
      Mention joined = covered(out, m) ? null : joined(m);
      if (joined != null) {
        out.removeIf(o -> o.first() >= joined.first());
      }
      if (!covered(out, m)) {
        out.add(joined == null ? m : joined);
      }
    }
    return called.isEmpty() ? out : out.stream().map(this::named).toList();
  }

  private static boolean covered(List<Mention> out, Mention m) {
    return !out.isEmpty() && out.get(out.size() - 1).next() > m.first();
  }

  private Mention named(Mention m) {
    String name = called.get(Aliases.key(m.values().get(0).toString()));
    return name == null ? m : Mention.of(m.type(), name, m.first(), m.next());
  }

  private @Nullable Mention joined(Mention m) {
    if (!tokens.get(m.next() - 1).capital() && !titled(m)) {
      return null;
    }
    int role = roleBefore(m);
    if (role >= 0) {
      return join(m, role, leading(m) - 1, role, m.next());
    }
    int end = roleBehind(m);
    return end < 0 ? null : join(m, m.next() + 1, end, m.first(), end);
  }

  private Mention join(Mention m, int role, int roleEnd, int first, int next) {
    String name = m.values().get(0).toString();
    called.put(Aliases.key(NameSpans.text(tokens, role, roleEnd)), name);
    called.put(Aliases.key(NameSpans.text(tokens, role + 1, roleEnd)), name);
    boolean closed = is(next, ",");
    return Mention.of(m.type(), m.values().get(0), first, closed ? next + 1 : next);
  }

  /** Where "the surveyor," in front begins, or -1. */
  private int roleBefore(Mention m) {
    int comma = leading(m) - 1;
    if (!is(comma, ",") || !ends(m.next()) || !titled(m) && !verb(m.next())) {
      return -1;
    }
    for (int first = comma - 2;
        first >= 0 && first >= comma - 1 - LONGEST - IN_LAW.size();
        first--) {
      if (role(first, comma)) {
        return listed(first) ? -1 : first;
      }
    }
    return -1;
  }

  /** Where ", the kiosk man," behind ends, without its second comma; or -1. */
  private int roleBehind(Mention m) {
    int first = m.next() + 1;
    if (!is(m.next(), ",") || listed(m.first())) {
      return -1;
    }
    for (int end = first + 2;
        end <= first + 1 + LONGEST + IN_LAW.size() && end < tokens.size();
        end++) {
      if (role(first, end) && is(end, ",") && ends(end)) {
        boolean record = end + 1 >= tokens.size() || tokens.get(end + 1).digits();
        boolean when = !record && tokens.get(end + 1).is("from", "between", "until", "till");
        return titled(m) || !record && !when ? end : -1;
      }
    }
    return -1;
  }

  /** The first token of the name and of "a", "young" before it. */
  private int leading(Mention m) {
    int first = m.first();
    while (first > 1 && LEADING.contains(tokens.get(first - 1).low())) {
      first--;
    }
    return first;
  }

  /** "The", "my", then words in small letters, the last for a person. */
  private boolean role(int first, int next) {
    if (next > tokens.size() || !OWNED.contains(tokens.get(first).low())) {
      return false;
    }
    int end = inLaw(next) ? next - IN_LAW.size() : next;
    for (int i = first + 1; i < end; i++) {
      if (!tokens.get(i).word() || tokens.get(i).capital()) {
        return false;
      }
    }
    Token noun = tokens.get(end - 1);
    return WordClasses.of(noun.bare()).startsWith("P") && !noun.low().endsWith("s");
  }

  /** Whether "-in-law" ends here. */
  private boolean inLaw(int next) {
    boolean inLaw = next > IN_LAW.size() + 1;
    for (int k = 1; k <= IN_LAW.size() && inLaw; k++) {
      inLaw = tokens.get(next - k).is(IN_LAW.get(IN_LAW.size() - k));
    }
    return inLaw;
  }

  /** Whether another item of a list stands before. */
  private boolean listed(int first) {
    boolean comma = is(first - 1, ",") || is(first - 1, "|");
    boolean joined = first > 0 && JOINING.contains(tokens.get(first - 1).low());
    boolean behind = first > 0 && ends[first - 1];
    return (comma || joined) && (behind || first > 1 && ends[first - 2] && is(first - 2, ","));
  }

  /** What closes an apposition: a comma behind which no further name stands. */
  private boolean ends(int i) {
    boolean comma = is(i, ",");
    int next = comma ? i + 1 : i;
    boolean last = next >= tokens.size() || is(next, "\n");
    boolean joined = !last && JOINING.contains(tokens.get(next).low());
    boolean another = opens(next);
    return !joined && (comma && !last && !another || !comma && (last || is(i, ".") || verb(i)));
  }

  /** Whether a name begins here, or behind "our pharmacist" here. */
  private boolean opens(int i) {
    boolean here = i < tokens.size() && begins[i];
    for (int k = i + 1; k <= i + LONGEST && k < tokens.size() && article(i); k++) {
      here |= begins[k];
    }
    return here;
  }

  private boolean article(int i) {
    return i < tokens.size() && OWNED.contains(tokens.get(i).low());
  }

  /** "Takes", "is", "can"; behind a comma any word in small letters that leads to no time. */
  private boolean verb(int i) {
    boolean comma = is(i, ",");
    int next = comma ? i + 1 : i;
    if (next >= tokens.size() || !tokens.get(next).word() || tokens.get(next).column()) {
      return false;
    }
    String low = tokens.get(next).low();
    boolean leads = WHEN.contains(low) || JOINING.contains(low) || tokens.get(next).capital();
    return !leads && (comma || low.endsWith("s") || VERBS.contains(low));
  }

  private boolean titled(Mention m) {
    int first = tokens.get(m.first()).is("the") ? m.first() + 1 : m.first();
    return TITLES.contains(tokens.get(first).bare().replace(".", ""));
  }

  private boolean is(int i, String mark) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(mark);
  }
}
