package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Nine from A to B and eight back A to C is seven": where lengths stand before their ways and no
 * mark behind them, the next way begins a sentence of its own.
 */
final class Returns {

  private static final Set<String> BACK = Set.of("back", "home", "returning", "return");
  private static final Set<String> GOING = Set.of("coming", "going", "on", "the", "way", "for");

  /** Most atoms from one end of a way to the other. */
  private static final int WAY = 4;

  private Returns() {}

  /** The sentence, cut behind each such way back. */
  static List<List<Atom>> parted(List<Atom> sentence) {
    List<List<Atom>> out = new ArrayList<>();
    int from = 0;
    for (int i = 2; i + 2 < sentence.size(); i++) {
      if (Words.in(sentence.subList(i, i + 1), BACK)
          && Pieces.pair(sentence, i + 1)
          && further(sentence, from, i)) {
        out.add(sentence.subList(from, i + 1));
        from = i + 1;
      }
    }
    out.add(sentence.subList(from, sentence.size()));
    return out;
  }

  /** Whether "M from N to N and M" stands before "back", or before "coming back". */
  private static boolean further(List<Atom> sentence, int from, int back) {
    int value = back - 1;
    while (value > from && Words.in(sentence.subList(value, value + 1), GOING)) {
      value--;
    }
    int end = value - 2; // of the way there
    int start = end;
    while (start > from && start > end - WAY && !Pieces.pair(sentence, start)) {
      start--;
    }
    return start > from + 1
        && sentence.get(value - 1).is("and", "but")
        && sentence.get(end).of(Mention.Type.NAME)
        && Pieces.pair(sentence, start)
        && sentence.get(start - 1).is("from", "between")
        && Words.measured(sentence.subList(value, value + 1))
        && Words.measured(sentence.subList(start - 2, start - 1));
  }
}
