/**
 * Learning from corrections. Takes the messages that people gave a label, gives versions of an
 * adaptation with how right each is on corrections it had not seen, and the scorer that judges with
 * the version in use; scores the history anew on request.
 *
 * <p>Versions live in the state database. The newest is used when it is better than what was
 * shipped, until somebody chooses another. Never changes a person's label, and never the shipped
 * models.
 */
@NullMarked
package dev.earshot.dashboard.learning;

import org.jspecify.annotations.NullMarked;
