/**
 * The reader's output: which tags of a clause fill which slots of which kinds. Writes the grammar
 * that keeps the model to that, and turns its answer into constraints.
 */
@NullMarked
package dev.surefoot.read.point;

import org.jspecify.annotations.NullMarked;
