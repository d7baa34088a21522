package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said before, and which of it a clause leans on. */
final class Topics {

  private static final int LONGEST = 16;

  private final Map<String, List<Atom>> told = new HashMap<>();
  private List<Atom> topic = List.of();
  private List<Atom> before = List.of();
  private List<Atom> whole = List.of();
  private @Nullable Atom day;
  private boolean beside;

  /**
   * A clause and where it stands.
   *
   * @param atoms its words
   * @param headings over it
   * @param within whether it is not the first of its sentence
   * @param begun whether it goes on with a sentence that was too long
   */
  record Place(List<Atom> atoms, List<Atom> headings, boolean within, boolean begun) {}

  /** Clauses before that this one leans on, the nearest last. */
  List<List<Atom>> of(Place place) {
    List<Atom> atoms = place.atoms();
    List<Atom> like = Words.in(atoms, Words.LIKE) ? told(atoms) : List.of();
    if (!like.isEmpty()) {
      return List.of(like);
    }
    if (elliptic(place)) {
      return whole.isEmpty() ? List.of() : List.of(whole);
    }
    if (topic.isEmpty() || !leans(place) && !place.begun()) {
      return List.of();
    }
    boolean single = Words.in(atoms, Words.SINGLE);
    if (!single && names(topic) < 3 && Words.everybody(atoms)) {
      return List.of();
    }
    boolean other = Words.in(atoms, Words.TWO) || single && beside;
    return other && !before.isEmpty() && names(topic) < 2 + (single ? 2 : 0)
        ? List.of(before, topic)
        : List.of(topic);
  }

  /** Names with values whose verb stands in an item before: "Ana needs 30 minutes, Bo 45". */
  private static boolean elliptic(Place place) {
    List<Atom> atoms = place.atoms();
    boolean bare = Words.named(atoms) && Words.bare(atoms) && place.headings().isEmpty();
    boolean figures = atoms.stream().anyMatch(a -> a.of(Mention.Type.NUMBER));
    return bare && (figures || place.within()) && Words.measured(atoms);
  }

  private static long names(List<Atom> atoms) {
    return atoms.stream()
        .filter(a -> a.of(Mention.Type.NAME))
        .mapToLong(a -> a.mention() == null ? 0 : a.mention().values().size())
        .sum();
  }

  /** What was said before of somebody whom the clause names: "Bo: same as Ana". */
  private List<Atom> told(List<Atom> atoms) {
    for (int i = atoms.size() - 1; i > 0; i--) {
      Atom a = atoms.get(i);
      List<Atom> said = a.of(Mention.Type.NAME) ? told.getOrDefault(key(a), List.of()) : List.of();
      if (!said.isEmpty()) {
        return said;
      }
    }
    return List.of();
  }

  private static String key(Atom name) {
    return name.mention() == null ? "" : name.mention().values().get(0).toString();
  }

  /** Whether something that it is about stands before it. */
  boolean leans(Place place) {
    List<Atom> atoms = place.atoms();
    boolean named = Words.named(atoms);
    boolean open = !named && Words.valued(atoms) && !headed(place);
    return open
        || !named && (Words.in(atoms, Words.TWO) || Words.in(atoms, Words.PLACED))
        || Words.in(atoms, Words.LIKE)
        || Words.in(atoms, Words.PRONOUNS);
  }

  /** Whether the headings name what the last clause was about. */
  private boolean headed(Place place) {
    Set<String> known = keys(place.headings());
    return !known.isEmpty() && known.containsAll(keys(topic));
  }

  private static Set<String> keys(List<Atom> atoms) {
    Set<String> out = new HashSet<>();
    atoms.stream().filter(a -> a.of(Mention.Type.NAME)).forEach(a -> out.add(key(a)));
    return out;
  }

  /** The last day named; null for none. */
  @Nullable Atom day() {
    return day;
  }

  void remember(Place place) {
    List<Atom> atoms = place.atoms();
    List<Atom> start = atoms.subList(0, Math.min(LONGEST, atoms.size()));
    if (Words.named(atoms)) {
      boolean other = !keys(start).isEmpty() && !Words.in(atoms, Words.PRONOUNS);
      before = other ? topic : before;
      beside = other && place.within();
      topic = start;
    }
    if (Words.valued(atoms)) {
      whole = Words.bare(atoms) ? whole : start;
      if (!Words.in(atoms, Words.LIKE)) {
        keys(start).forEach(name -> told.put(name, start));
      }
    }
    for (Atom a : atoms) {
      day = a.of(Mention.Type.WEEKDAY) ? a : day;
    }
  }

  /** What follows is about something else. */
  void turn() {
    topic = List.of();
  }
}
