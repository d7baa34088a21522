/**
 * A bridge to package-private calls of the llama binding, which must stand in its package. Nothing
 * else belongs here.
 */
@NullMarked
package de.kherud.llama;

import org.jspecify.annotations.NullMarked;
