package dev.earshot.dashboard.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved the net sentiment in a drop or range.
 *
 * @param title "Drop 3", "Selected range"
 * @param status "still open" and the like, or empty
 * @param meaning what a figure in the status measures, or empty
 * @param leftOut which sources do not count, a sentence, or empty
 * @param groups rows that add up, with {@code rest}, to {@code change}
 * @param rest what no driver explains
 * @param clear the link without a selection
 * @param annotate page where something can be noted for the range
 * @param naming the link for giving the shown theme a name, empty when it is no nameless theme
 */
record DriverPanel(
    String title,
    Instant from,
    Instant to,
    String range,
    String status,
    String meaning,
    Side before,
    Side after,
    String change,
    Tone tone,
    Sentence sentence,
    String leftOut,
    List<Group> groups,
    @Nullable Row rest,
    Link clear,
    String annotate,
    String naming) {

  /**
   * A period's net sentiment and the link to its messages.
   *
   * @param range from when to when
   */
  record Side(String name, String range, String points, String messages, String link) {}

  /** The answer in one sentence; {@code who} and {@code much} are set in bold. */
  record Sentence(String who, String does, String much, String tail) {

    static Sentence plain(String text) {
      return new Sentence("", "", "", text);
    }
  }

  /** Rows that moved the figure the same way. */
  record Group(String name, List<Row> rows) {}

  /**
   * A driver.
   *
   * @param kind "source", "language, about paket, versand"…; empty for a theme
   * @param bar where its bar begins and how long it is, in per cent of the row
   * @param times its share of the messages against the usual one, empty where it had none before
   * @param current whether its messages are shown
   */
  record Row(
      String name,
      String kind,
      String points,
      String exact,
      Tone tone,
      Bar bar,
      String messages,
      String times,
      boolean current,
      Link link) {}

  /** From where to where a bar is drawn, in per cent of its width; the middle is 0 points. */
  record Bar(String start, String length) {}

  /** A page to keep, and the part of it that a script asks for. */
  record Link(String page, String part) {}

  boolean explains() {
    return !groups.isEmpty();
  }
}
