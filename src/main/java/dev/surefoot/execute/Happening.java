package dev.surefoot.execute;

import dev.surefoot.execute.journal.Event;
import dev.surefoot.plan.Step;
import java.util.Optional;

/**
 * Something that happened in a run.
 *
 * @param run name of the run
 * @param event as it stands in the journal, or will with the next line
 * @param step what was called; empty for what concerns the whole plan
 * @param done steps of the plan as it is now that are done
 * @param steps how many it has
 */
public record Happening(String run, Event event, Optional<Step> step, int done, int steps) {}
