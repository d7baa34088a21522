/**
 * Arguments with their origin in, typed and checked results out. What a tool gives back, and what
 * an MCP server says of its tools, is data from a stranger: it may fill free text and nothing else.
 * Knows no particular tool, no model and no configuration file.
 */
@NullMarked
package dev.surefoot.tool;

import org.jspecify.annotations.NullMarked;
