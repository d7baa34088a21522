package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;

/**
 * A mention under the name that the model sees.
 *
 * @param name type letter and number in the clause, such as {@code N2}
 * @param mention its values
 * @param own whether it stands in the clause itself and not in its context
 * @param from index of its first character in the request
 * @param to index after its last
 */
public record Tag(String name, Mention mention, boolean own, int from, int to) {}
