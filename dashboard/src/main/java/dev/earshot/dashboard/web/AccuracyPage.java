package dev.earshot.dashboard.web;

import java.util.List;

/**
 * How right the scorer is, and what was learned from corrections.
 *
 * @param measured how right the scorer is on what people labelled
 * @param label where messages are labelled
 * @param draw where a sample of them is drawn
 * @param labels where what people labelled is downloaded
 * @param drawn from which days
 * @param choose where a version is chosen
 * @param note what learning is doing or waits for, or empty
 * @param versions the newest first
 * @param shippedInUse whether nothing learned is in use
 * @param chosen who chose what is in use, in words
 * @param automatic whether Earshot chooses
 * @param again where the history is scored again
 */
record AccuracyPage(
    Tabs tabs,
    MeasuredPart measured,
    String label,
    String draw,
    String labels,
    String drawn,
    String choose,
    String note,
    List<Line> versions,
    boolean shippedInUse,
    String chosen,
    boolean automatic,
    Walked rescore,
    String again) {

  /**
   * A version; all figures are of corrections it had not seen.
   *
   * @param gain against the shipped models, in points of accuracy
   */
  record Line(
      long id,
      MessageRow.When when,
      String base,
      String corrections,
      String before,
      String accuracy,
      String gain,
      Tone tone,
      String macroRecall,
      String ece,
      boolean inUse) {}
}
