package dev.surefoot.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a domain that no request states: what is looked up in tables, in order, and what
 * follows from the rest.
 *
 * @param schema the tables; null when nothing is looked up
 */
public record Background(
    @Nullable Schema schema, List<Lookup> lookups, List<Derivation> derivations) {

  /** Nothing but what is stated. */
  public static final Background NONE = new Background(null, List.of(), List.of());

  public Background {
    lookups = List.copyOf(lookups);
    derivations = List.copyOf(derivations);
  }

  /** Whether everything is stated. */
  public boolean isEmpty() {
    return lookups.isEmpty() && derivations.isEmpty();
  }

  /**
   * Calls of one table, and the facts that their rows give.
   *
   * @param kind kind of the facts
   * @param table table that is asked
   * @param loops CEL list by the name of its element; one call for every combination
   * @param when CEL bool over the loops: which combinations are asked; null for all
   * @param with CEL by column: what the column must equal
   * @param where CEL bool over the loops and {@code row}: which rows count; null for all
   * @param slots CEL by slot over the loops and {@code row}
   * @param none what it means that no call gives anything; null when that is as well
   */
  public record Lookup(
      String kind,
      String table,
      Map<String, Source> loops,
      @Nullable Source when,
      Map<String, Source> with,
      @Nullable Source where,
      Map<String, Source> slots,
      @Nullable None none) {}

  /**
   * Without any of these facts nothing can be planned.
   *
   * @param message sentence with placeholders
   * @param about stated kind that it is about; null for the request as a whole
   * @param word CEL text that may be misspelt; null when none may
   * @param near which names of the tables it may have meant, see {@link Schema#names}
   */
  public record None(
      Source message, @Nullable String about, @Nullable Source word, List<String> near) {}

  /**
   * Facts that follow from others.
   *
   * @param kind their kind
   * @param loops CEL list by the name of its element; one fact for every combination
   * @param when CEL bool over the loops: which combinations give one; null for all
   * @param slots CEL by slot
   */
  public record Derivation(
      String kind, Map<String, Source> loops, @Nullable Source when, Map<String, Source> slots) {}
}
