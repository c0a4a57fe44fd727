package dev.earshot.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of corrections.
 *
 * @param undo where a change is taken back
 * @param done what was just done, or null
 * @param taken what an undo just did, in words, or empty
 * @param next the link of older ones, or empty
 */
record CorrectionsPage(
    Tabs tabs,
    String summary,
    String undo,
    @Nullable Done done,
    String taken,
    List<Row> rows,
    String next,
    SentimentPage.@Nullable Empty empty) {

  /**
   * A change just made.
   *
   * @param change to take back, or empty where it was itself a taking back
   */
  record Done(String words, String change) {}

  /**
   * One message whose label was changed.
   *
   * @param text the beginning of the message, or that it is not here any more
   * @param link to the message, or empty
   * @param toward for which topic alone, empty where the label counts for all of the message's
   * @param change what would be taken back
   * @param undo words on the button, empty where there is none
   * @param instead why there is none, or empty
   */
  record Row(
      MessageRow.When when,
      String by,
      String text,
      String link,
      String from,
      Tone fromTone,
      String to,
      Tone toTone,
      String note,
      String toward,
      String change,
      String undo,
      String instead) {}
}
