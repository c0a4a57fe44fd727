/**
 * How the shipped model was made: takes labelled files, gives a model file, with a fixed seed.
 *
 * <p>Run by {@code earshot train sentiment}. Never run by the server on its own.
 */
@NullMarked
package dev.earshot.sentiment.train;

import org.jspecify.annotations.NullMarked;
