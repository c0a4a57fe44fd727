package dev.earshot.dashboard.web;

import java.util.List;

/**
 * One incident.
 *
 * @param whole the incident this one became part of, empty for none
 * @param action address that acts are posted to
 * @param owner account name, empty for nobody
 * @param people names of all who can own it
 * @param trend addresses the chart asks and leads to
 * @param surge what the messages of a spike above usual were about; empty for a drop
 * @param related incidents of other topics with the same cause
 * @param kept what has become of the frozen messages since
 */
record IncidentPage(
    String title,
    String topic,
    String headline,
    String state,
    String style,
    String whole,
    String action,
    List<Act> acts,
    String owner,
    List<String> people,
    ChartLinks trend,
    DriverPanel panel,
    List<More> surge,
    List<Change> changes,
    List<Related> related,
    List<MessageRow> evidence,
    String kept,
    List<Event> events,
    List<Fact> times) {

  /**
   * Something a person can do now.
   *
   * @param said whether it is the answer that was given last
   */
  record Act(String value, String words, String title, boolean said) {}

  /**
   * Addresses of a chart that stands outside the sentiment page.
   *
   * @param data what it draws
   * @param leads the sentiment page of the same time: {@code &select=} is added
   */
  record ChartLinks(String data, String leads) {}

  /**
   * A part of a spike.
   *
   * @param kind "language" and the like, empty of a theme and of the rest
   * @param more messages above usual, signed
   * @param usual how many are usual, which is a rate and no list of messages
   * @param link the list of its messages, empty where it has none
   */
  record More(String name, String kind, String more, String messages, String usual, String link) {}

  /**
   * Something else that was different.
   *
   * @param link empty where there is nothing to see
   * @param note form in which members can note what happened, or empty
   */
  record Change(String name, String words, String link, String note) {

    Change(String name, String words, String link) {
      this(name, words, link, "");
    }
  }

  /** An incident elsewhere. */
  record Related(String headline, String when, String state, String style, String link) {}

  /** A line of the timeline. */
  record Event(MessageRow.When when, String kind, String by, String words) {}
}
