/** The launcher's commands. Holds no logic that the Java API lacks. */
@NullMarked
package dev.surefoot.cli;

import org.jspecify.annotations.NullMarked;
