package dev.earshot.dashboard.web;

import java.util.List;

/**
 * One incident.
 *
 * @param trend link of the chart with the drop selected
 * @param surge what the messages of a spike above usual were about; empty for a drop
 * @param action address that acts are posted to
 */
record AlertPage(
    String title,
    String headline,
    String state,
    String style,
    String trend,
    String action,
    List<Act> acts,
    DriverPanel panel,
    List<More> surge,
    List<MessageRow> evidence,
    List<Event> events,
    List<Fact> facts) {

  /**
   * A part of a spike.
   *
   * @param more messages above usual, signed
   */
  record More(String name, String more, String counts) {}

  /** Something a person can do now. */
  record Act(String value, String words) {}

  /** A line of the timeline. */
  record Event(MessageRow.When when, String kind, String words) {}
}
