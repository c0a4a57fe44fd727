package dev.earshot.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was heard of each source. */
record SourcesPage(
    String summary,
    PeriodLinks periods,
    FilterForm filters,
    String from,
    String to,
    String zone,
    List<Line> sources,
    SentimentPage.@Nullable Empty empty) {

  /**
   * A source.
   *
   * @param style class of the state's badge
   * @param error the last one in plain words, or empty
   */
  record Line(
      String name,
      String state,
      String style,
      String messages,
      String messagesLink,
      String error,
      String coverageWords,
      List<Stretch> coverage,
      List<Fact> facts,
      String gapsWords,
      List<Gap> gaps) {}

  /** A stretch of time on the bar, in per cent of the period. */
  record Stretch(String start, String length, boolean heard, String words) {}

  /** Time that is missing, and why. */
  record Gap(String when, String reason) {}
}
