package dev.earshot.dashboard.incident.alert;

import static dev.earshot.dashboard.state.SqlTime.instant;
import static dev.earshot.dashboard.state.SqlTime.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to one channel.
 *
 * @param settledAt when it was delivered or given up; null while it waits
 * @param error of the last attempt, or what a delivery lacked; empty when all is well
 */
public record OutboxRow(
    long id,
    String channel,
    Alert alert,
    Status status,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant settledAt,
    String error) {

  /** Where it stands. */
  public enum Status {
    WAITING,
    DELIVERED,
    DEAD
  }

  static OutboxRow read(ResultSet row, int number) throws SQLException {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("channel"),
        AlertJson.read(row.getString("alert")),
        Status.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "created_at"),
        instant(row, "due_at"),
        instantOrNull(row, "settled_at"),
        row.getString("error"));
  }
}
