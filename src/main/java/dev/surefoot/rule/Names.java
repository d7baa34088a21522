package dev.surefoot.rule;

import java.util.HashSet;
import java.util.Set;

/** Gives out ids, each once. */
final class Names {

  private final Set<String> taken = new HashSet<>();

  /** The name itself, or with the first free number behind it. */
  String unique(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
