/**
 * {@code Problem} and {@code Plan} in, violations and score out. Never imports {@code model} or a
 * solver.
 */
@NullMarked
package dev.surefoot.verify;

import org.jspecify.annotations.NullMarked;
