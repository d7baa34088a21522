/**
 * The executor role: words of a person in, one call of a tool with typed arguments out; prose of a
 * tool in, typed fields out. The model points at words under a grammar made of the signatures and
 * the words; ordinary code makes values of them. Nothing here calls a tool: what reads prose knows
 * no tools at all.
 */
@NullMarked
package dev.surefoot.execute.agent;

import org.jspecify.annotations.NullMarked;
