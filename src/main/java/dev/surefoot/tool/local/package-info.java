/**
 * The tools that come with Surefoot, which need nothing but this machine's files and, for one, the
 * network: calendar files, HTTP, mail drafts, notes and SQL. Knows no configuration file and no
 * plan.
 */
@NullMarked
package dev.surefoot.tool.local;

import org.jspecify.annotations.NullMarked;
