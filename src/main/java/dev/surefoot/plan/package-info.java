/**
 * What is to be done, as records that travel: {@code Plan}, its steps and the edits between two
 * plans.
 */
@NullMarked
package dev.surefoot.plan;

import org.jspecify.annotations.NullMarked;
