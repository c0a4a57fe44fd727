package dev.earshot.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of incidents. */
record AlertsPage(
    List<AlertTab> tabs, String summary, List<Group> groups, SentimentPage.@Nullable Empty empty) {

  /** Incidents that ask for the same. */
  record Group(String name, List<Line> lines) {}

  /**
   * One incident.
   *
   * @param style class of the state's badge
   */
  record Line(
      String headline,
      String topic,
      String when,
      String state,
      String style,
      String note,
      String link) {}
}
