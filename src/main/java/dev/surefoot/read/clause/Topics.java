package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was said before, and which of it a clause leans on. */
final class Topics {

  private static final int LONGEST = 16;
  private static final int LATEST = 28;

  private final Map<String, List<Atom>> told = new HashMap<>();
  private List<Atom> topic = List.of();
  private List<Atom> before = List.of();
  private List<Atom> end = List.of();
  private List<Atom> whole = List.of();
  private List<Atom> latest = List.of();
  private List<Atom> addressed = List.of();
  private final Set<Object> days = new LinkedHashSet<>();
  private @Nullable Atom day;
  private boolean beside;

  /**
   * A clause and where it stands.
   *
   * @param atoms its words
   * @param headings over it
   * @param within whether it is not the first of its sentence
   * @param labelled whether a label of its own sentence stands first among the headings
   * @param begun whether it goes on with a sentence that was too long
   */
  record Place(
      List<Atom> atoms, List<Atom> headings, boolean within, boolean labelled, boolean begun) {}

  /** Clauses before that this one leans on, the nearest last. */
  List<List<Atom>> of(Place place) {
    List<Atom> atoms = place.atoms();
    if (place.labelled() && !keys(topic).containsAll(keys(place.headings()))) {
      turn(place.headings().subList(0, Math.min(LONGEST, place.headings().size())));
    }
    if (Words.in(atoms, Words.LIKE)) {
      return likened(place);
    }
    if (Words.alike(atoms)) {
      return topic.isEmpty() ? List.of() : List.of(topic);
    }
    if (!addressed.isEmpty() && Words.toReader(atoms)) {
      return List.of(addressed);
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
    boolean pair = Words.in(atoms, Words.TWO) && !joint(topic);
    boolean record = record(topic) && record(before) && record(atoms);
    boolean open = Words.in(topic, Words.SINGLE) || Allusions.place(topic);
    boolean other = pair || record || open || single && beside || Allusions.second(atoms);
    List<Atom> near = place.begun() && Words.named(end) ? end : topic;
    return other && !before.isEmpty() ? List.of(before, near) : List.of(near);
  }

  /** What it is likened to: what was said of who is named, else what was said last. */
  private List<List<Atom>> likened(Place place) {
    List<Atom> like = told(place.atoms());
    if (!like.isEmpty()) {
      return unnamed(place.atoms()) ? List.of(like, latest) : List.of(like);
    }
    boolean open = !headed(place) && !topic.equals(latest);
    List<List<Atom>> out = new ArrayList<>();
    if (open && !topic.isEmpty()) {
      out.add(topic);
    }
    if (!latest.isEmpty()) {
      out.add(latest);
    }
    return out;
  }

  /** "And on Friday the same hours, Ana is out on Monday": of whom was said last, not of Ana. */
  private boolean unnamed(List<Atom> atoms) {
    boolean named = false;
    for (Atom a : atoms) {
      if (a.mention() == null && Words.LIKE.contains(a.text())) {
        return !named && !latest.isEmpty();
      }
      named |= a.of(Mention.Type.NAME);
    }
    return false;
  }

  /** Two names side by side, "N and N", or more. */
  private static boolean joint(List<Atom> atoms) {
    for (int i = 0; i < atoms.size(); i++) {
      boolean next = i + 2 < atoms.size() && atoms.get(i + 1).is("and", "&", "+", "/");
      boolean many = atoms.get(i).of(Mention.Type.NAME) && names(atoms.subList(i, i + 1)) > 1;
      if (many
          || next
              && atoms.get(i).of(Mention.Type.NAME)
              && Words.named(atoms.subList(i, i + 3).subList(2, 3))) {
        return true;
      }
    }
    return false;
  }

  /** "Label: value". */
  private static boolean record(List<Atom> atoms) {
    return atoms.size() > 2
        && atoms.size() <= 6
        && atoms.subList(1, 3).stream().anyMatch(a -> a.is(":", "="));
  }

  /** Names with values whose verb stands in an item before: "Ana needs 30 minutes, Bo 45". */
  private static boolean elliptic(Place place) {
    List<Atom> atoms = place.atoms();
    boolean bare = Words.named(atoms) && Words.bare(atoms) && place.headings().isEmpty();
    boolean figures = atoms.stream().anyMatch(a -> a.of(Mention.Type.NUMBER));
    return bare && (figures || place.within()) && Words.measured(atoms) && !connects(atoms);
  }

  /** "N to N 12" needs no verb. */
  private static boolean connects(List<Atom> atoms) {
    return names(atoms) == 2
        && IntStream.range(0, atoms.size() - 2).anyMatch(i -> Pieces.pair(atoms, i));
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
        || oneEnded(place)
        || Allusions.place(atoms)
        || Allusions.setting(atoms)
        || pointing(atoms)
        || !named && (Words.in(atoms, Words.TWO) || Words.in(atoms, Words.PLACED))
        || Words.in(atoms, Words.LIKE)
        || Words.alike(atoms)
        || Words.in(atoms, Words.PRONOUNS);
  }

  /** "That is our last stop", "but not before N": what it is about was said before. */
  private static boolean pointing(List<Atom> atoms) {
    boolean bare = !Words.valued(atoms) && Words.in(atoms, Words.POINTING);
    boolean single =
        names(atoms) == 1 && atoms.stream().filter(a -> a.mention() != null).count() == 1;
    boolean ordered = Words.in(atoms, Words.ORDERING) || Words.limiting(atoms);
    return bare || single && ordered || Allusions.met(atoms);
  }

  /** A distance with one end only: "to N it is 5 minutes, and 6 back". */
  private static boolean oneEnded(Place place) {
    List<Atom> atoms = place.atoms();
    boolean distance =
        names(atoms) == 1
            && Words.measured(atoms)
            && atoms.stream().noneMatch(a -> a.of(Mention.Type.RANGE) || a.of(Mention.Type.DAYS))
            && !Words.named(place.headings());
    for (int i = 1; distance && i < atoms.size(); i++) {
      int link = atoms.get(i - 1).is("the") ? i - 2 : i - 1;
      if (atoms.get(i).of(Mention.Type.NAME)) {
        return link >= 0 && atoms.get(link).is("to", "from", "between");
      }
    }
    return false;
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

  /**
   * The day that a clause without one leans on: the last one named, or all that were where it
   * counts them, as in "any of these three days"; null for none.
   */
  @Nullable Atom day(List<Atom> atoms) {
    boolean all = day != null && days.size() > 1 && Words.days(atoms, days.size());
    return all ? day.with(List.copyOf(days)) : day;
  }

  void remember(Place place) {
    List<Atom> atoms = place.atoms();
    List<Atom> start = atoms.subList(0, Math.min(LONGEST, atoms.size()));
    boolean cut = atoms.size() > LONGEST;
    end = cut ? atoms.subList(atoms.size() - LONGEST, atoms.size()) : List.of();
    if (Words.named(atoms)) {
      turn(start);
      beside = place.within();
    }
    if (addressed.isEmpty() && Words.greets(atoms)) {
      addressed = start;
    }
    if (Words.valued(atoms)) {
      whole = Words.bare(atoms) ? whole : start;
      if (!Words.in(atoms, Words.LIKE) && !Words.alike(atoms)) {
        keys(start).forEach(name -> told.put(name, start));
      }
    }
    latest = Words.measured(atoms) ? atoms.subList(0, Math.min(LATEST, atoms.size())) : latest;
    dated(atoms);
  }

  /** Takes the last day that words name. */
  void dated(List<Atom> atoms) {
    for (Atom a : atoms) {
      if (a.of(Mention.Type.WEEKDAY) && a.mention() != null) {
        day = a;
        days.addAll(a.mention().values());
      }
    }
  }

  private void turn(List<Atom> to) {
    before = keys(to).equals(keys(topic)) ? before : topic;
    topic = to;
  }

  /** What follows is about something else. */
  void turn() {
    topic = List.of();
  }
}
