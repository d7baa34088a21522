/**
 * Intents and outcomes of runs in, the same out again after a crash. Knows runs, plan versions,
 * steps and calls as names and JSON text only: nothing of tools, domains or plans. What was
 * appended is on the disk when the call returns; nothing that stands there is ever changed.
 */
@NullMarked
package dev.surefoot.execute.journal;

import org.jspecify.annotations.NullMarked;
