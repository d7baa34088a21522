/**
 * Rules and a {@code Spec} in, a {@code Problem} out: expressions compiled to closures, shared by
 * verifier and repairer. Imports neither models nor a solver.
 */
@NullMarked
package dev.surefoot.rule;

import org.jspecify.annotations.NullMarked;
