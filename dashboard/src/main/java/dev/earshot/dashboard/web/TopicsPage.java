package dev.earshot.dashboard.web;

import dev.earshot.dashboard.topic.TopicsFileNotices.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is listened to.
 *
 * @param notice of the topics file as it is now, if there is one
 */
record TopicsPage(
    String summary,
    @Nullable Notice notice,
    List<Line> topics,
    SentimentPage.@Nullable Empty empty) {

  /** A topic; {@code messages} are those of the period. */
  record Line(
      String name,
      String id,
      String messages,
      String messagesLink,
      String link,
      List<Fact> facts) {}
}
