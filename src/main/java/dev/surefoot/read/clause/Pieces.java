package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence where the items of a list may meet: at commas, then at joints, then nowhere. */
final class Pieces {

  /** How finely to cut. */
  enum Level {
    COMMAS,
    JOINTS,
    RUN_TOGETHER
  }

  private static final int LONGEST_BLOCK = 9;
  private static final int NEAR = 60;

  private Pieces() {}

  /** The pieces in order; commas are left out, joints begin the piece behind them. */
  static List<List<Atom>> of(List<Atom> sentence, Level level) {
    List<List<Atom>> out = new ArrayList<>();
    for (List<Atom> piece : atCommas(sentence, level == Level.COMMAS)) {
      if (level == Level.COMMAS) {
        out.add(piece);
      } else if (level == Level.JOINTS) {
        out.addAll(atJoints(piece));
      } else {
        runTogether(piece).forEach(part -> out.addAll(atJoints(part)));
      }
    }
    return out;
  }

  private static List<List<Atom>> atCommas(List<Atom> sentence, boolean outside) {
    List<List<Atom>> out = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i <= sentence.size(); i++) {
      boolean end = i == sentence.size();
      depth += end ? 0 : sentence.get(i).is("(", "[") ? 1 : sentence.get(i).is(")", "]") ? -1 : 0;
      if (end || comma(sentence, i) && (depth == 0 || !outside)) {
        if (i > from) {
          out.add(sentence.subList(from, i));
        }
        from = i + 1;
      }
    }
    return out;
  }

  /** A comma or what stands for one; a stroke only with space around it. */
  private static boolean comma(List<Atom> s, int i) {
    Atom a = s.get(i);
    if (a.mention() != null) {
      return false;
    }
    boolean spaced = i > 0 && s.get(i - 1).to() < a.from();
    return a.is(",", ";", "·", "•") || a.is("/", "+") && spaced;
  }

  /** Cuts before "and" and its like where values stand on both sides of it. */
  private static List<List<Atom>> atJoints(List<Atom> piece) {
    List<List<Atom>> out = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < piece.size() - 1; i++) {
      if (Words.joins(piece.get(i)) && separate(piece, Math.max(from, i - NEAR), i)) {
        out.add(piece.subList(from, i));
        from = i;
      }
    }
    out.add(piece.subList(from, piece.size()));
    return out;
  }

  private static boolean separate(List<Atom> piece, int from, int joint) {
    List<Atom> left = piece.subList(from, joint);
    boolean names = piece.get(joint - 1).of(Mention.Type.NAME) && other(piece, joint + 1);
    boolean to = piece.get(joint + 1).is("to", "with") && other(piece, joint + 2);
    boolean right = names ? pair(piece, joint + 1) : to || whole(next(piece, joint));
    return right && (whole(left) || connects(left, 1));
  }

  /** What stands between this joint and the next. */
  private static List<Atom> next(List<Atom> piece, int joint) {
    int end = joint + 1;
    while (end < piece.size() && !Words.joins(piece.get(end))) {
      end++;
    }
    return piece.subList(joint + 1, end);
  }

  /** Holds a value, or a connection of two places. */
  private static boolean whole(List<Atom> part) {
    if (Words.measured(part)) {
      return true;
    }
    for (int i = 0; i < part.size(); i++) {
      if (pair(part, i)) {
        return true;
      }
    }
    return false;
  }

  /** Cuts what runs together without a mark: before each connection or each repeated block. */
  private static List<List<Atom>> runTogether(List<Atom> piece) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < piece.size(); i++) {
      if (pair(piece, i)) {
        starts.add(i);
      }
    }
    boolean many = starts.size() > 1;
    boolean valued =
        many && Words.measured(piece.subList(starts.get(starts.size() - 1), piece.size()));
    if (many && (valued || !Words.measured(piece))) {
      return cut(piece, starts);
    }
    List<List<Atom>> out = new ArrayList<>();
    atJoints(piece).forEach(part -> out.addAll(cut(part, blocks(part))));
    return out;
  }

  private static List<List<Atom>> cut(List<Atom> part, List<Integer> starts) {
    List<List<Atom>> out = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      int cut = start;
      while (cut > from && part.get(cut - 1).is("from", "the", "between", "in", "at", "and")) {
        cut--;
      }
      if (cut > from) {
        out.add(part.subList(from, cut));
        from = cut;
      }
    }
    out.add(part.subList(from, part.size()));
    return out;
  }

  /** Starts of the block that is repeated most, with nothing or a word between. */
  private static List<Integer> blocks(List<Atom> s) {
    List<Integer> best = List.of();
    int covered = 0;
    for (int start = 0; start < Math.min(s.size(), 60); start++) {
      if (s.get(start).mention() == null) {
        continue;
      }
      for (int length = 2; length <= LONGEST_BLOCK && start + 2 * length <= s.size(); length++) {
        List<Integer> starts = repeats(s, start, length);
        if (starts.size() > 1 && starts.size() * length > covered) {
          best = starts;
          covered = starts.size() * length;
        }
      }
    }
    return best;
  }

  private static List<Integer> repeats(List<Atom> s, int start, int length) {
    List<Atom> block = s.subList(start, start + length);
    Atom last = block.get(length - 1);
    if (Lists.mentions(block) < 2 || Words.joins(last) || Words.links(last)) {
      return List.of();
    }
    String shape = Lists.shape(block);
    List<Integer> starts = new ArrayList<>(List.of(start));
    int i = start + length;
    while (i + length <= s.size()) {
      int at = like(s, i, length, shape) ? i : like(s, i + 1, length, shape) ? i + 1 : -1;
      if (at < 0) {
        break;
      }
      starts.add(at);
      i = at + length;
    }
    return starts;
  }

  private static boolean like(List<Atom> s, int i, int length, String shape) {
    return i + length <= s.size() && Lists.shape(s.subList(i, i + length)).equals(shape);
  }

  /** Whether a piece without values names a connection: "N to N", "N and N", or just "to N". */
  static boolean connects(List<Atom> piece, int names) {
    List<Atom> p = Lists.stripped(piece);
    if (names == 1) {
      return p.size() < 4 && Words.links(p.get(0)) && Words.named(p);
    }
    for (int i = 0; i + 2 < p.size(); i++) {
      boolean joined = p.get(i).of(Mention.Type.NAME) && p.get(i + 1).is("and", "&", "/", ",");
      if (pair(p, i) || joined && other(p, i + 2)) {
        return true;
      }
    }
    return false;
  }

  /** A name, a link, and another name: "N to N", "N back to the N". */
  static boolean pair(List<Atom> s, int i) {
    if (!s.get(i).of(Mention.Type.NAME)) {
      return false;
    }
    int link =
        i + 1 < s.size() && s.get(i + 1).is("back", "over", "straight", "on") ? i + 2 : i + 1;
    return link < s.size() && Words.links(s.get(link)) && other(s, link + 1);
  }

  /** A name here, an article aside. */
  private static boolean other(List<Atom> s, int i) {
    int name = i < s.size() && s.get(i).is("the") ? i + 1 : i;
    return name < s.size() && s.get(name).of(Mention.Type.NAME);
  }
}
