/**
 * Loads and checks {@code domains/NAME} and {@code verifier-rules/NAME}: folder in, {@code Domain}
 * out. Knows nothing of models, requests or solving.
 */
@NullMarked
package dev.surefoot.domain;

import org.jspecify.annotations.NullMarked;
