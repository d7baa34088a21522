package dev.surefoot.bench;

import com.google.gson.JsonObject;

/**
 * One judged instance.
 *
 * @param solved right by the official rules
 * @param valid keeps everything that was asked, as far as can be told; see {@link Judge}
 * @param asked answered with a question, or gave up
 * @param wrong a plan, or the claim that there is none, given confidently and not right
 * @param draftSolved whether the draft alone is right by the official rules
 * @param draftValid whether the verifier accepts the draft
 * @param kept share of the draft's decisions in the plan; NaN when there was no draft
 * @param json the line for the file
 */
record Result(
    boolean solved,
    boolean valid,
    boolean asked,
    boolean wrong,
    boolean draftSolved,
    boolean draftValid,
    double kept,
    double seconds,
    int modelCalls,
    int modelTokens,
    JsonObject json) {}
