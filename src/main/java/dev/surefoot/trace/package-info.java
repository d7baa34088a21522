/**
 * What was done in, spans and metrics of OpenTelemetry out. Knows nothing of planning; without an
 * SDK nothing is recorded.
 */
@NullMarked
package dev.surefoot.trace;

import org.jspecify.annotations.NullMarked;
