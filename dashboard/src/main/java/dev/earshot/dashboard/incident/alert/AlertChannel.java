package dev.earshot.dashboard.incident.alert;

/** One way to reach people. */
public interface AlertChannel {

  /** Unique among the channels; kept in the outbox. */
  String name();

  /** One attempt, bounded in time. A failure is a value, never an exception. */
  Delivery deliver(Alert alert);
}
