package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.Planned;
import org.jspecify.annotations.Nullable;

/**
 * One judged task.
 *
 * @param outcome its name
 * @param asked answered with a question, or gave up
 * @param reference the score with the task's reference alone
 * @param tables the score with the official tables
 * @param read whether the query was read as it is meant; null when that is not known
 * @param json the line for the file
 */
record TravelResult(
    String outcome,
    boolean asked,
    Score reference,
    Score tables,
    @Nullable Boolean read,
    double seconds,
    Planned planned,
    JsonObject json) {

  /** A plan that does not pass, or the claim that there is none. */
  boolean wrong() {
    return !asked && !tables.passes();
  }
}
