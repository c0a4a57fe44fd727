package dev.earshot.dashboard.web;

import java.util.List;

/**
 * The themes that the team has named.
 *
 * @param name offered for a new theme, may be empty
 * @param words offered for a new theme, may be empty
 * @param sorted how far the sorting of earlier messages is
 * @param problem why the last act was refused, or empty
 */
record ThemesPage(
    String summary, List<Theme> themes, String name, String words, Walked sorted, String problem) {

  /**
   * A theme.
   *
   * @param net net sentiment of its messages in the period, in points
   * @param trend link of its trend
   * @param action address that acts are posted to
   * @param others themes it can be merged into
   */
  record Theme(
      String name,
      String words,
      String messages,
      String messagesLink,
      String net,
      Tone tone,
      String trend,
      boolean pinned,
      boolean hidden,
      String action,
      List<Other> others) {}

  /** A theme that another can be merged into. */
  record Other(long id, String name) {}
}
