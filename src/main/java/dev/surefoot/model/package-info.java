/**
 * Prompt and grammar in, completion out: {@code LanguageModel} and its runtimes. Knows nothing of
 * planning.
 */
@NullMarked
package dev.surefoot.model;

import org.jspecify.annotations.NullMarked;
