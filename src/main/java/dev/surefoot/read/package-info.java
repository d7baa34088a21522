/**
 * Request text in, {@code Spec} or doubts out: mentions, clauses, pointing under a grammar,
 * grounding, shape memory. Never plans.
 */
@NullMarked
package dev.surefoot.read;

import org.jspecify.annotations.NullMarked;
