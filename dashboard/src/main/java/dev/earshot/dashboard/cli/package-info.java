/**
 * The command line: takes arguments, runs one command, gives an exit code.
 *
 * <p>One small class a command; the work itself is done by the packages it calls. Results go to
 * standard output, and with {@code --json} they are one JSON value there; progress, warnings and
 * errors go to standard error. Exit codes are 0 good, 1 failed, 2 bad input. Never prints a stack
 * trace unless {@code --verbose} asks for it.
 */
@NullMarked
package dev.earshot.dashboard.cli;

import org.jspecify.annotations.NullMarked;
