/**
 * Keeps mentions and answers questions about them. One folder a backend, all held to one contract.
 *
 * <p>Here the write half of Earshot ends and the read half begins. A save with an id the store has
 * is a replace, so replaying a batch is harmless; what people changed survives it.
 */
@NullMarked
package dev.earshot.listener.store;

import org.jspecify.annotations.NullMarked;
