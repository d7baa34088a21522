/**
 * {@code Problem} and draft in, plan with edits and proof out, or why there is none: exact search,
 * OptaPlanner, explanation.
 */
@NullMarked
package dev.surefoot.repair;

import org.jspecify.annotations.NullMarked;
