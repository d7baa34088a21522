package dev.surefoot.read;

import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two specs state the same. */
public final class Same {

  private Same() {}

  /** Compares facts, whatever their order, ids and words. */
  public static boolean facts(Spec a, Spec b) {
    return said(a).equals(said(b));
  }

  private static Set<Object> said(Spec spec) {
    return spec.constraints().stream()
        .map(c -> List.of(c.kind(), c.slots(), c.strength()))
        .collect(Collectors.toSet());
  }
}
