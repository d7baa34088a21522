package dev.surefoot.execute.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many calls of a run stand how.
 *
 * @param done carried out and not taken back
 * @param undone taken back
 * @param doubtful called, and whether they were carried out is not known
 */
public record Tally(int done, int undone, int doubtful) {

  /** Counts what happened. */
  public static Tally of(List<Entry> entries) {
    Set<String> open = new HashSet<>();
    Set<String> done = new HashSet<>();
    Set<String> undone = new HashSet<>();
    for (Entry entry : entries) {
      String key = entry.event().key();
      switch (entry.event().kind()) {
        case INTENT -> open.add(key);
        case DONE, FOUND_DONE -> move(key, open, done);
        case FAILED, TRY_LATER, FOUND_NOT_DONE -> open.remove(key);
        case UNDONE -> move(key, done.contains(key) ? done : open, undone);
        case APPROVED, REPLANNED, NO_ANSWER, UNDO, UNDO_FAILED -> {}
      }
    }
    return new Tally(done.size(), undone.size(), open.size());
  }

  private static void move(String key, Set<String> from, Set<String> to) {
    if (from.remove(key)) {
      to.add(key);
    }
  }
}
