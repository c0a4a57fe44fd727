/**
 * Tells people about incidents. Takes news of an incident, gives an {@link
 * dev.earshot.dashboard.incident.alert.Alert} to every channel that listens to its topic.
 *
 * <p>An alert is first written to the outbox, in the transaction that changed the incident; a job
 * then delivers what is due, as often as it takes. So none is missed, and a receiver sees an alert
 * twice only when the program died between sending and noting it down: with the same idempotency
 * key. Never decides whether something is worth telling.
 */
@NullMarked
package dev.earshot.dashboard.incident.alert;

import org.jspecify.annotations.NullMarked;
