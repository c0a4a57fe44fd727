package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.IncidentPage.ChartLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic's alert rule: how often it was right, and what it or another would have told.
 *
 * @param topic name
 * @param rule null where there is no topic to have one
 * @param days of the replay
 * @param summary what would have alerted, in one sentence
 * @param learning how far the topic is known, empty where it is
 */
record RulePage(
    List<AlertTab> tabs,
    String topic,
    @Nullable Rule rule,
    int days,
    List<Level> levels,
    String summary,
    String learning,
    @Nullable ChartLinks trend,
    List<Call> calls,
    SentimentPage.@Nullable Empty empty) {

  /**
   * How readily drops become alerts, and who said so.
   *
   * @param topic id
   * @param inUse sensitivity
   * @param origin why it is not that of topics.yml, empty where it is
   * @param right how often its alerts were right, in one sentence
   * @param advice what the answers suggest, in one sentence
   * @param suggested the sensitivity to use instead, empty where nothing should change
   * @param tried the sensitivity of the replay, empty where it is the one in use
   * @param former the sensitivity that taking the last change back leads to, empty without one
   */
  record Rule(
      String topic,
      String inUse,
      String origin,
      String right,
      String advice,
      String suggested,
      String tried,
      String former,
      List<Change> changes) {}

  /** Who chose a sensitivity and when. */
  record Change(MessageRow.When when, String words, String by) {}

  /**
   * A sensitivity.
   *
   * @param promise false alarms it is calibrated to
   * @param alerts it would have sent
   * @param judged how many of the alerts judged useful and wrong it would have sent
   * @param shown whether its replay is drawn
   * @param used whether it is the topic's
   */
  record Level(
      String name,
      String promise,
      String alerts,
      String judged,
      boolean shown,
      boolean used,
      String link) {}

  /**
   * An alert that would have been sent.
   *
   * @param incident what became of it in truth, empty where no incident was opened
   */
  record Call(
      int number,
      String when,
      String change,
      String detected,
      String silenced,
      String incident,
      String link) {}
}
