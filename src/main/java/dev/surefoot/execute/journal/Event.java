package dev.surefoot.execute.journal;

/**
 * Something that happened in a run.
 *
 * @param version of the plan: 1 for the first, one more for each change
 * @param key of the call; empty for events that are no call
 * @param step id of the step in that version of the plan; empty for events of the whole plan
 * @param tool that the step calls
 * @param args arguments of the call as JSON
 * @param money what the call costs at most, in the smallest unit of the budget's currency
 * @param detail JSON: fields that came back, what failed, who said so
 */
public record Event(
    Kind kind,
    int version,
    String key,
    String step,
    String tool,
    String args,
    long money,
    String detail) {

  /** What happened. The names are stored: none is renamed or given another meaning. */
  public enum Kind {
    /** A version of the plan may be carried out; {@code detail} has the hash and who consented. */
    APPROVED,
    /** A call is about to be made. */
    INTENT,
    /** It was carried out. */
    DONE,
    /** It was not, certainly. */
    FAILED,
    /** It was not, and is worth trying again. */
    TRY_LATER,
    /** Whether it was is not known. */
    NO_ANSWER,
    /** Not known before, found out since: it was carried out. */
    FOUND_DONE,
    /** Not known before, found out since: it was not. */
    FOUND_NOT_DONE,
    /** What was carried out is about to be taken back. */
    UNDO,
    /** It was taken back. */
    UNDONE,
    /** It could not be taken back, so it stays. */
    UNDO_FAILED,
    /** The plan was changed; the next version stands beside this. */
    REPLANNED
  }

  /** An event of a whole plan. */
  public static Event of(Kind kind, int version, String detail) {
    return new Event(kind, version, "", "", "", "", 0, detail);
  }

  /** The same call, another thing that happened to it; costs nothing more. */
  public Event then(Kind next, String what) {
    return new Event(next, version, key, step, tool, args, 0, what);
  }
}
