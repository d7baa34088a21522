package dev.surefoot.domain;

import java.util.List;
import java.util.Map;

/**
 * Names that a domain's tables know, sorted, by what they name: {@code city}, {@code state}, {@code
 * cuisine}.
 */
public record Gazetteer(Map<String, List<String>> names) {

  /** No tables, no names. */
  public static final Gazetteer NONE = new Gazetteer(Map.of());

  public Gazetteer {
    names = Map.copyOf(names);
  }

  /** The names of one sort; empty when there are none. */
  public List<String> of(String sort) {
    return names.getOrDefault(sort, List.of());
  }
}
