package dev.earshot.dashboard.web;

import java.util.List;

/**
 * A message as a list shows it.
 *
 * @param key names it within the page
 * @param outside address at its source, http or https only, or empty
 * @param text as written, cut into plain and marked pieces
 * @param cut how many chars are not shown, 0 when all are
 * @param language BCP 47 tag for the reader's machine, empty when unknown
 * @param tone class of the label
 * @param score signed, or empty where it would contradict the label
 * @param sure how sure the label is, in words
 * @param toward whom the score is toward, where it is not that of the whole message, else empty
 */
record MessageRow(
    String id,
    String key,
    String topic,
    String monogram,
    String author,
    String handle,
    String source,
    When when,
    String outside,
    String link,
    List<Segment> text,
    int cut,
    String language,
    List<Chip> chips,
    String label,
    Tone tone,
    String score,
    String sure,
    String toward,
    Why why) {

  /** A time: for people, for machines, and in full. */
  record When(String words, String iso, String full) {}

  /** Something the message is about, and the page narrowed to it; no link where there is none. */
  record Chip(String words, String link) {}

  /**
   * Why it has its label.
   *
   * @param pushes the words that pushed, empty when the scorer cannot tell
   * @param model who decided
   * @param unavailable why there are no words, or empty
   * @param corrected what a person said, or empty
   * @param matched by which terms the message was found
   */
  record Why(
      List<Push> pushes, String model, String unavailable, String corrected, String matched) {}

  /** Words and their signed weight. */
  record Push(String text, String weight, Tone tone) {}
}
