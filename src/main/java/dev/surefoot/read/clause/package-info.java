/**
 * Text and mentions in, clauses out: units small enough for the reader model, with their values
 * replaced by tags. Knows the shape of lists, headings and tables, not the meaning of words.
 */
@NullMarked
package dev.surefoot.read.clause;

import org.jspecify.annotations.NullMarked;
