/**
 * The file that says which tools there are and which step of a domain they carry out: YAML in,
 * checked tools and a run's toolbox out. The only package that knows both the tools that come with
 * Surefoot and the servers of others.
 */
@NullMarked
package dev.surefoot.tool.setup;

import org.jspecify.annotations.NullMarked;
