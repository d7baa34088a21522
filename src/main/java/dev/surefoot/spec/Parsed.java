package dev.surefoot.spec;

import java.util.List;

/**
 * A value read from JSON.
 *
 * @param value the value
 * @param notes fields that are not known and were left out, or that were missing and filled in
 */
public record Parsed<T>(T value, List<String> notes) {

  public Parsed {
    notes = List.copyOf(notes);
  }
}
