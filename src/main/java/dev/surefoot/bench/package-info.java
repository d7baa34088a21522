/**
 * Runs requests of public benchmarks and scores the answers by their official rules. The only
 * package that may see golden plans.
 */
@NullMarked
package dev.surefoot.bench;

import org.jspecify.annotations.NullMarked;
