package dev.surefoot.cli;

import dev.surefoot.Options;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results
 * @param err progress and errors
 * @param interactive whether a person is watching; only then is progress shown
 * @param clock tells what day it is
 * @param options last word on the options, for tests
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Clock clock,
    UnaryOperator<Options> options) {}
