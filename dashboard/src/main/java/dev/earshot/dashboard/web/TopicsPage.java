package dev.earshot.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is listened to.
 *
 * @param problems of the topics file as it is now, in words with line and column
 */
record TopicsPage(
    String summary, List<String> problems, List<Line> topics, SentimentPage.@Nullable Empty empty) {

  /** A topic; {@code messages} are those of the period. */
  record Line(
      String name,
      String id,
      String messages,
      String messagesLink,
      String link,
      List<Fact> facts) {}
}
