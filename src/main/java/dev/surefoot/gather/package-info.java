/**
 * A stated {@code Spec} and tables in, the spec with what was looked up out. Tables are CSV files,
 * imported once into SQLite, or the reference of a task. Knows nothing of models or solving.
 */
@NullMarked
package dev.surefoot.gather;

import org.jspecify.annotations.NullMarked;
