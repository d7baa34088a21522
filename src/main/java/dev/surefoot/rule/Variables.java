package dev.surefoot.rule;

import dev.cel.common.types.CelType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Variables of an expression by name, in the order of their slots (from 1). */
record Variables(Map<String, CelType> types) {

  static final Variables NONE = new Variables(Map.of());

  Variables with(String name, CelType type) {
    Map<String, CelType> more = new LinkedHashMap<>(types);
    more.put(name, type);
    return new Variables(more);
  }
}
