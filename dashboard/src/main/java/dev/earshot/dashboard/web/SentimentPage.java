package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.DriverPanel.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the sentiment page shows.
 *
 * @param accuracy how right the labels are, in a line, or empty where nobody measured
 */
record SentimentPage(
    PeriodLinks periods,
    FilterForm filters,
    List<Kpi> kpis,
    Trend trend,
    TrendLinks links,
    List<TrendTable.Row> table,
    Detail detail,
    String zone,
    Live live,
    String accuracy,
    @Nullable Empty empty) {

  /**
   * Addresses the chart asks.
   *
   * @param detail for a range: {@code &select=} is added
   */
  record TrendLinks(
      String data, String detail, String table, String csv, String toggle, boolean asTable) {}

  /**
   * The part of the page that follows the selection.
   *
   * @param drops shown where nothing is selected
   * @param said for those who cannot see the change
   */
  record Detail(
      @Nullable DriverPanel panel,
      List<DropLine> drops,
      String learning,
      MessageList messages,
      String said) {}

  /** A drop in the list of drops. */
  record DropLine(
      int number, String when, String change, String mainly, String status, Link link) {}

  /**
   * What came in since the page was made.
   *
   * @param poll where to ask again
   */
  record Live(String fresh, String link, String clock, String poll) {}

  /** Why there is nothing to see, and the one thing to do about it. */
  record Empty(String title, String text, String action, String link) {}
}
