package dev.surefoot.gather;

import dev.surefoot.spec.Spec;
import java.util.List;

/**
 * A spec with what was looked up for it.
 *
 * @param spec with the facts that were found
 * @param asked what was looked up, in order
 * @param tables what people call the tables
 * @param warnings what was left out although it should not have to be
 * @param notes what else was left out
 */
public record Gathered(
    Spec spec, List<Asked> asked, String tables, List<String> warnings, List<String> notes) {

  /**
   * One lookup.
   *
   * @param kind kind of the facts
   * @param table table that was asked
   * @param there whether there is such a table
   * @param calls how many calls it took
   * @param example the first call's arguments in words
   * @param found how many facts were new
   */
  public record Asked(
      String kind, String table, boolean there, int calls, String example, int found) {

    /** The sentence, such as {@code 24 hotels: 3 calls of 'hotels', the first with city = Avon}. */
    public String sentence() {
      if (!there) {
        return "%s: there is no table '%s'".formatted(kind, table);
      }
      String first =
          calls == 0 || example.isEmpty() ? "" : ", " + (calls > 1 ? "first " : "") + example;
      return "%s: %d found by %d call%s of '%s'%s"
          .formatted(kind, found, calls, calls == 1 ? "" : "s", table, first);
    }
  }
}
