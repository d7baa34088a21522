/**
 * Text in, mentions out: typed, normalised values (times, durations, weekdays, day numbers, names)
 * and where they stand. Reads values, never sentences.
 */
@NullMarked
package dev.surefoot.read.mention;

import org.jspecify.annotations.NullMarked;
