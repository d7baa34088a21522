package dev.surefoot.read;

import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Answer.Fact;
import java.util.List;

/**
 * Of two different values of what there is once, one that says its unit goes before a bare number:
 * beside "$6,500 in all" the 10 of "children under 10" is no budget.
 */
final class Units {

  private Units() {}

  /** The facts without bare numbers that contradict a value with its unit. */
  static List<Stated> preferred(List<Stated> stated) {
    return stated.stream()
        .filter(
            s ->
                !bare(s.fact())
                    || stated.stream()
                        .noneMatch(t -> !bare(t.fact()) && Grounding.clash(s.fact(), t.fact())))
        .toList();
  }

  private static boolean bare(Fact fact) {
    return fact.used().stream().anyMatch(t -> t.mention().type() == Mention.Type.NUMBER);
  }
}
