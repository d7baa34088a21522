package dev.surefoot.gather;

import dev.surefoot.domain.Gazetteer;
import java.util.List;
import java.util.Map;

/** What facts are looked up in. Thread-safe. */
public interface Tables extends AutoCloseable {

  /** What people call them, such as {@code example tables}. */
  String label();

  /** Whether there is such a table; an optional one may be absent. */
  boolean has(String table);

  /**
   * The rows with these values, in the order of the file. A column that is not known, or that an
   * optional cell leaves open, is absent from a row.
   *
   * @param args value by column
   */
  List<Map<String, Object>> rows(String table, Map<String, Object> args);

  /** The names that they know. */
  Gazetteer gazetteer();

  /** What is broken in them and was left out, a line each, to be shown whenever they are used. */
  List<String> warnings();

  /** What else was left out and is as it should be: rows that lack a field. */
  List<String> notes();

  @Override
  default void close() {}
}
