/**
 * Texts with hand-written meanings in, training examples for the reader model out; each is checked
 * to read back into its meaning. Used by the recipe under {@code models/}, never while planning.
 */
@NullMarked
package dev.surefoot.read.teach;

import org.jspecify.annotations.NullMarked;
