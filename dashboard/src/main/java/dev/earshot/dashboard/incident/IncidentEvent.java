package dev.earshot.dashboard.incident;

import java.time.Instant;

/**
 * One line of an incident's timeline.
 *
 * @param kind one word: opened, updated, acknowledged, assigned, snoozed, noted, judged, reopened,
 *     merged, recovered, closed, alerted
 * @param actor name of an account, {@code earshot} for the program itself, or the channel of a
 *     signed link
 * @param note for people to read, may be empty
 */
public record IncidentEvent(Instant at, String kind, String actor, String note) {

  /** The program itself as an actor. */
  public static final String EARSHOT = "earshot";
}
