package dev.surefoot;

import dev.surefoot.draft.Draft;
import dev.surefoot.verify.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An outcome and how it came about.
 *
 * @param draft the draft; null when planning did not get that far
 * @param verdict what the verifier said of the draft; null when there was none
 * @param modelCalls calls of the model by reader and planner
 * @param modelTokens tokens of those calls, prompts included
 */
public record Planned(
    Outcome outcome,
    @Nullable Draft draft,
    @Nullable Verdict verdict,
    int modelCalls,
    int modelTokens) {}
