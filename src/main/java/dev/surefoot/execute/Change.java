package dev.surefoot.execute;

import dev.surefoot.plan.Edit;
import java.util.List;

/**
 * A change of plan on the way.
 *
 * @param cause what went wrong, a sentence
 * @param edits how the new plan differs from the one before
 */
public record Change(String cause, List<Edit> edits) {}
