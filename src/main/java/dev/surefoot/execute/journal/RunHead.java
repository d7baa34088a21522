package dev.surefoot.execute.journal;

import java.time.Instant;

/**
 * A run without its plans and events.
 *
 * @param id such as {@code 7f3a9c21}
 * @param domain name of its domain
 * @param world what is needed to open its tools again, as JSON; whoever began the run knows what it
 *     means
 * @param begun what the clock said when it began
 * @param owner who drives it or drove it last, such as {@code process 4711}
 */
public record RunHead(
    String id, String domain, String world, RunState state, Instant begun, String owner) {}
