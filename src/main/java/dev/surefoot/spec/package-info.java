/**
 * What was asked, as records that travel: {@code Spec} and its constraints, each with the words it
 * was read from.
 */
@NullMarked
package dev.surefoot.spec;

import org.jspecify.annotations.NullMarked;
