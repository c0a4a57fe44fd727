package dev.earshot.dashboard.web;

import java.util.List;

/**
 * One incident.
 *
 * @param trend link of the chart with the drop selected
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
    List<MessageRow> evidence,
    List<Event> events,
    List<Fact> facts) {

  /** Something a person can do now. */
  record Act(String value, String words) {}

  /** A line of the timeline. */
  record Event(MessageRow.When when, String kind, String words) {}
}
