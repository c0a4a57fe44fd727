package dev.earshot.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages page.
 *
 * @param change where many labels are changed at once
 * @param split how many messages have each label, each with the link to them
 */
record MessagesPage(
    PeriodLinks periods,
    FilterForm filters,
    String change,
    List<Part> split,
    MessageList list,
    SentimentPage.@Nullable Empty empty) {

  /** Some of the messages. */
  record Part(
      String words, String count, boolean marked, Tone tone, String link, boolean current) {}
}
