/** {@code Spec} in, proposed {@code Plan} out: the planner model's first guess, never trusted. */
@NullMarked
package dev.surefoot.draft;

import org.jspecify.annotations.NullMarked;
