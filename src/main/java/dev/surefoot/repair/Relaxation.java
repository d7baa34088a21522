package dev.surefoot.repair;

import dev.surefoot.spec.Spec;

/**
 * A smallest change of the request that makes a plan possible; it has been tried.
 *
 * @param sentence the change in plain words
 * @param spec the request with the change made
 */
public record Relaxation(String sentence, Spec spec) {}
