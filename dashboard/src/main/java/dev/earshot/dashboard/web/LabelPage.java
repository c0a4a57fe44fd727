package dev.earshot.dashboard.web;

/**
 * One message of the queue.
 *
 * @param task id, 0 where none waits
 * @param left how many wait, in words
 * @param question what the person is asked
 * @param text the whole message
 * @param language BCP 47 tag for the reader's machine, empty when unknown
 * @param nothing why none waits
 * @param before the link of the message answered last, or empty
 * @param links where the page leads
 */
record LabelPage(
    long task,
    String left,
    String question,
    String text,
    String language,
    String nothing,
    String before,
    Links links) {

  /** To the answer, to a new sample, and back. */
  record Links(String answer, String draw, String accuracy) {}
}
