package dev.earshot.dashboard.incident;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

  private static final String UNTIL = "until ";

  /** A snooze that ends at a moment. */
  static IncidentEvent snoozed(Instant at, String actor, Instant until) {
    return new IncidentEvent(at, "snoozed", actor, UNTIL + until.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The moment at which a snooze ends; empty of all else and of one that recovery ends. */
  public Optional<Instant> until() {
    try {
      return Optional.of(note)
          .filter(words -> kind.equals("snoozed") && words.startsWith(UNTIL))
          .map(words -> Instant.parse(words.substring(UNTIL.length())));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
