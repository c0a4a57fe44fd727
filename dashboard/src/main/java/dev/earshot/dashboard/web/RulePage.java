package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.IncidentPage.ChartLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert rule of a topic: how often it was right, and what it or another would have told.
 *
 * @param rules of the topic, that of drops and that of spikes
 * @param topic name
 * @param rule null where there is no topic to have one
 * @param days of the replay
 * @param summary what would have alerted, in one sentence
 * @param learning how far the topic is known, empty where it is
 */
record RulePage(
    List<AlertTab> tabs,
    List<AlertTab> rules,
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
   * How readily drops or spikes become alerts, and who said so.
   *
   * @param topic id
   * @param key of the rule
   * @param name of the rule
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
      String key,
      String name,
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
   * @param promise false alarms to expect of it, in words
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
   * @param mark its number on the chart, or the sign of a spike
   * @param size how far sentiment fell, or how many times the usual volume came
   * @param unsent why it would not have been sent, empty where it would
   * @param incident what became of it in truth, empty where no incident was opened
   */
  record Call(
      String mark,
      String when,
      String size,
      String detected,
      String unsent,
      String incident,
      String link) {}
}
