/**
 * What was done in, spans of OpenTelemetry out. Knows nothing of planning; without an SDK nothing
 * is recorded.
 */
@NullMarked
package dev.surefoot.trace;

import org.jspecify.annotations.NullMarked;
