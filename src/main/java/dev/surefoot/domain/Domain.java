package dev.surefoot.domain;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a domain is, as loaded and checked from {@code domains/NAME} and {@code
 * verifier-rules/NAME}.
 *
 * @param name folder name
 * @param summary what it plans, one sentence
 * @param clock unit of step start and end
 * @param kinds constraint kinds by name, in file order
 * @param folder where it was loaded from
 * @param planning what is decided and by which rules
 */
public record Domain(
    String name,
    String summary,
    Clock clock,
    Map<String, Kind> kinds,
    Path folder,
    Planning planning) {

  /** A domain that can be read but not planned in. */
  public Domain(String name, String summary, Clock clock, Map<String, Kind> kinds, Path folder) {
    this(name, summary, clock, kinds, folder, Planning.NONE);
  }

  /** The kinds that a request can state, in file order: not those that are looked up. */
  public Map<String, Kind> said() {
    Map<String, Kind> said = new LinkedHashMap<>(kinds);
    said.values().removeIf(Kind::lookedUp);
    return said;
  }

  /** Whether the facts of a kind are looked up or derived. */
  public boolean lookedUp(String kind) {
    Kind known = kinds.get(kind);
    return known != null && known.lookedUp();
  }

  /** The same, planned otherwise. */
  Domain planning(Planning other) {
    return new Domain(name, summary, clock, kinds, folder, other);
  }

  /** Unit of step times. */
  public enum Clock {
    /** Minutes since midnight. */
    MINUTES,
    /** Day numbers from 1; a step's end is its last day, inclusive. */
    DAYS
  }

  /**
   * A constraint kind.
   *
   * @param name such as {@code busy}
   * @param say what it means, one sentence with {@code {slot}} placeholders
   * @param slots by name, in order
   * @param strength which strengths a request may give it
   * @param required whether a request without it cannot be planned
   * @param unique whether two different ones contradict each other
   * @param oncePer slots that together name one thing: two different ones that agree in these
   *     contradict each other; empty when any number may stand side by side
   * @param replaces slots by which a revision knows the fact again that it says otherwise now,
   *     where {@code oncePer} does not say so; empty for whichever there is, null when facts stand
   *     side by side
   * @param ask question for what a request lacks; null for one made from {@code say}
   * @param lookedUp whether its facts are looked up or follow from others: never read from words,
   *     nobody's demand, so never part of a conflict
   * @param ordered whether "I would like" demands it, as at a counter, and wishes for nothing
   * @param fixed whether its facts are as they are, such as how many people travel: nobody's demand
   *     either, and never proposed to be otherwise
   * @param cues words with {@code {}} for a value ("at most {}") that tell this kind from others of
   *     the same slots, or between two slots ("{first} before {second}"); small letters
   * @param hints words, by option, of which one hardly stands in a clause that says nothing of the
   *     kind; those of {@link #ANY_OPTION} hint at no option more than at another, those of {@link
   *     #LOUD} so surely that a reading without the kind is asked about
   */
  public record Kind(
      String name,
      String say,
      Map<String, Slot> slots,
      Strengths strength,
      boolean required,
      boolean unique,
      List<String> oncePer,
      @Nullable List<String> replaces,
      @Nullable String ask,
      boolean lookedUp,
      boolean ordered,
      boolean fixed,
      List<String> cues,
      Map<String, List<String>> hints) {

    /** Key of words that hint at a kind so surely that passing over them is asked about. */
    public static final String LOUD = "loud";

    /** Key of words that hint at a kind and at none of its options. */
    public static final String ANY_OPTION = "any";

    /** A kind of which any number may stand side by side, or one if unique. */
    public Kind(
        String name,
        String say,
        Map<String, Slot> slots,
        Strengths strength,
        boolean required,
        boolean unique) {
      this(
          name, say, slots, strength, required, unique, List.of(), null, null, false, false, false,
          List.of(), Map.of());
    }

    /** What to ask when a request says nothing of the kind. */
    public String question() {
      return ask != null ? ask : "What is it? " + say.replaceAll("\\{[^{}]*}", "…");
    }
  }

  /** Strengths a kind may have. */
  public enum Strengths {
    HARD,
    SOFT,
    EITHER
  }

  /**
   * A typed slot.
   *
   * @param options allowed words of a {@code CHOICE}
   * @param everybody whether a request may fill it with all at once ("everybody", "each of them")
   * @param writer whether who writes the request may fill it ("I", "me")
   * @param noun whether common nouns name things here as well ("the library")
   * @param with words of the kind's choice with which it must be filled, and without which it must
   *     not; empty when it does not depend on a choice
   * @param of what a count counts, such as {@code people}; empty when it is not said
   * @param words what a choice is called in a request, by what it is called, when its words have to
   *     stand there; empty when whoever reads chooses
   */
  public record Slot(
      String name,
      Type type,
      boolean optional,
      boolean list,
      List<String> options,
      boolean everybody,
      boolean writer,
      boolean noun,
      List<String> with,
      String of,
      Map<String, String> words) {

    /** A slot for one value at a time. */
    public Slot(String name, Type type, boolean optional, boolean list, List<String> options) {
      this(name, type, optional, list, options, false, false, false, List.of(), "", Map.of());
    }
  }

  /** Slot types; see {@link dev.surefoot.spec.Constraint} for their Java values. */
  public enum Type {
    NAME,
    TIME,
    DURATION,
    WEEKDAY,
    DAY,
    COUNT,
    DATE,
    MONEY,
    RATING,
    CHOICE;

    /** True for types whose value is a whole number. */
    public boolean number() {
      return switch (this) {
        case TIME, DURATION, DAY, COUNT, MONEY, RATING -> true;
        case NAME, WEEKDAY, DATE, CHOICE -> false;
      };
    }
  }
}
