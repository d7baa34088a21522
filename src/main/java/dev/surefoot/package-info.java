/**
 * The one door: a request goes in, a sealed {@link dev.surefoot.Outcome} comes out. Knows every
 * stage and none of their insides.
 */
@NullMarked
package dev.surefoot;

import org.jspecify.annotations.NullMarked;
