package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;

/**
 * What stands before the first item of a list.
 *
 * @param before a clause of its own
 * @param lead context of the items
 * @param inline words that each item begins with
 */
record Head(List<Atom> before, List<Atom> lead, List<Atom> inline) {

  private static final int LONGEST = 14;
  private static final int SHORT = 6;

  /**
   * Takes the words before the first item.
   *
   * @param piece where among them its piece begins
   */
  static Head of(List<Atom> head, int piece) {
    int colon = -1;
    for (int i = 0; i < head.size(); i++) {
      colon = head.get(i).is(":") ? i : colon;
    }
    List<Atom> lead = colon < 0 ? List.of() : head.subList(0, colon + 1);
    List<Atom> inline = head.subList(colon + 1, head.size());
    boolean label = lead.size() <= 4 && !Words.measured(lead);
    if (colon >= 0 && (Words.measured(inline) || inline.size() > LONGEST)) {
      return new Head(head, lead, List.of());
    }
    if (colon >= 0) {
      return new Head(label ? List.of() : lead, lead, inline);
    }
    boolean value = amount(head);
    if (!Words.measured(head) && head.size() <= SHORT && opens(head)) {
      return new Head(List.of(), List.of(), head);
    }
    boolean near = !Words.valued(head.subList(0, Math.min(piece, head.size())));
    if (near && !value && head.size() <= LONGEST) {
      return new Head(List.of(), List.of(), head);
    }
    if (piece >= head.size()) {
      return new Head(Lists.stripped(head), List.of(), List.of());
    }
    List<Atom> rest = head.subList(piece, head.size());
    int joint = joint(rest);
    if (joint > 0) {
      int cut = piece + joint;
      return new Head(
          Lists.stripped(head.subList(0, cut)), List.of(), head.subList(cut, head.size()));
    }
    if (amount(rest) || rest.size() > LONGEST) {
      return new Head(Lists.stripped(head), rest, List.of());
    }
    return new Head(Lists.stripped(head.subList(0, piece)), List.of(), rest);
  }

  /** Behind which word the items' own head begins in a long one: "..., so N is out on"; or -1. */
  private static int joint(List<Atom> head) {
    for (int i = head.size() - 2; i > 0 && (amount(head) || head.size() > LONGEST); i--) {
      List<Atom> own = head.subList(i + 1, head.size());
      boolean cut = Words.joins(head.get(i)) || head.get(i).is("so", "because", "um", "oh", ",");
      if (cut && Words.named(own)) {
        return amount(own) || own.size() > LONGEST ? -1 : i + 1;
      }
    }
    return -1;
  }

  /** Whether a head is a label: it ends with a colon. */
  static boolean labels(List<Atom> head) {
    return !head.isEmpty() && head.get(head.size() - 1).is(":");
  }

  /** "From N," and the like: no clause without what follows. */
  private static boolean opens(List<Atom> head) {
    return !head.isEmpty() && head.get(0).is("from", "out", "to", "at", "between", "with", "back");
  }

  /** A value that states something itself and must not be repeated; "two-way" does not. */
  private static boolean amount(List<Atom> head) {
    return Words.measured(head.stream().filter(a -> !a.of(Mention.Type.NUMBER)).toList());
  }
}
