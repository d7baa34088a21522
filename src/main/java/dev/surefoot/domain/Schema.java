package dev.surefoot.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a domain and where a file holds what, from {@code domains/NAME/tables.yaml}.
 *
 * @param tables by name, in file order
 * @param names columns of names by what they name, such as {@code city}: {@code cities.city}
 */
public record Schema(Map<String, Table> tables, Map<String, List<Place>> names) {

  /** A column of a table. */
  public record Place(String table, String column) {}

  /**
   * A table.
   *
   * @param name what lookups call it
   * @param file its file, in the folder of the tables
   * @param optional whether the file may be absent; then the table is empty
   * @param separator between the fields of a line
   * @param headers names of the file's columns when its first line does not hold them; else empty
   * @param complete whether a row that lacks anything is left out, even what is not asked for
   * @param firstOf columns of which only the first row with the same values counts; empty for all
   * @param called column that is all a row is called by where a plan is carried out; null when rows
   *     are told apart otherwise
   * @param columns by name, in order
   * @param keys keys of a reference that hold rows of the table, with {@code {column}}s
   * @param named keys of a reference that name a row by themselves, whatever they hold
   * @param sentence how a reference writes a row as text, with {@code {header}}s; null for never
   */
  public record Table(
      String name,
      String file,
      boolean optional,
      char separator,
      List<String> headers,
      boolean complete,
      List<String> firstOf,
      @Nullable String called,
      Map<String, Column> columns,
      List<String> keys,
      List<String> named,
      @Nullable String sentence) {}

  /**
   * A column.
   *
   * @param slot its name and type, and whether it is a list or may be empty
   * @param header what the file calls it
   * @param separator between the elements of a list; empty when it is none
   * @param unit what stands behind its numbers, such as {@code km}; empty for nothing
   * @param times factor that makes its numbers whole
   */
  public record Column(Domain.Slot slot, String header, String separator, String unit, int times) {}
}
