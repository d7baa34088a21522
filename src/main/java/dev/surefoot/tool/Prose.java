package dev.surefoot.tool;

import com.google.gson.JsonElement;
import java.util.Map;

/**
 * Reads typed fields out of the text of a result. Whoever implements it has nothing to call while
 * it reads; what it gives is as tainted as the text.
 */
public interface Prose {

  /** Name of the field that says why something could not be read. */
  String NOT_READ = "not_read";

  /** The field of the result that is read. */
  String field();

  /**
   * What the text states: {@code String} or {@code Integer} by name; never fails. What is left out
   * is said under {@link #NOT_READ}, in words of the reader's own.
   */
  Map<String, Object> read(String text);

  /** What is read, for approval: changes whenever that does. */
  JsonElement json();
}
