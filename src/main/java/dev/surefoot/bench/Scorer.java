package dev.surefoot.bench;

import com.google.gson.JsonObject;

/**
 * The official rules of one task of NATURAL PLAN (google-deepmind/natural-plan, Apache-2.0). A
 * scorer sees the golden plan and the generator's columns; nothing else in the project may.
 */
interface Scorer {

  /** Whether the answer counts as right by the official rules. */
  boolean solved(JsonObject row, String answer);

  /**
   * Whether the answer agrees with the generator's columns: everything that they state, whether or
   * not it is the golden plan.
   */
  boolean keepsColumns(JsonObject row, String answer);

  /** The golden plan as an answer text. */
  String golden(JsonObject row);
}
