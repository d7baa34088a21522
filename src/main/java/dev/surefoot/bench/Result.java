package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.Planned;

/**
 * One judged instance.
 *
 * @param solved right by the official rules
 * @param valid keeps everything that was asked, as far as can be told; see {@link Judge}
 * @param asked answered with a question, or gave up
 * @param wrong a plan, or the claim that there is none, given confidently and not right
 * @param draft what became of the draft
 * @param json the line for the file
 */
record Result(
    boolean solved,
    boolean valid,
    boolean asked,
    boolean wrong,
    DraftVerdict draft,
    double seconds,
    Planned planned,
    JsonObject json) {}
