/**
 * Approved {@code Plan} in, {@code Report} out: tools, orchestrator, replanning. Model and tool
 * output is data here.
 */
@NullMarked
package dev.surefoot.execute;

import org.jspecify.annotations.NullMarked;
