package dev.earshot.dashboard.web;

import dev.earshot.sentiment.reading.NetInterval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chart of net sentiment and volume, as the chart, the table and the CSV show it.
 *
 * @param previous the period before, moved onto this one; empty unless asked for
 * @param reading what line and band are, in words; empty without messages
 * @param advice what makes the band narrower
 */
record Trend(
    Step step,
    boolean coarser,
    List<Point> points,
    List<Point> previous,
    List<Pin> pins,
    List<Spike> spikes,
    List<Gap> gaps,
    List<Flag> flags,
    String reading,
    String advice,
    String summary) {

  /** What may be said of a bucket. */
  enum State {
    FULL,
    /** Fewer messages than a ratio needs. */
    FEW,
    EMPTY,
    /** Not over yet. */
    OPEN
  }

  /**
   * One bucket.
   *
   * @param net in points; null without messages
   * @param margin where net sentiment would be if people had read the messages
   * @param expected in points; null where nothing was expected yet
   * @param note what else must be known to read it, or empty
   */
  record Point(
      Instant start,
      Instant end,
      State state,
      long negative,
      long neutral,
      long positive,
      @Nullable Double net,
      @Nullable NetInterval margin,
      @Nullable Double expected,
      String note) {

    long total() {
      return negative + neutral + positive;
    }
  }

  /**
   * A drop on the chart.
   *
   * @param number of the drop in its period, or of its incident
   * @param label for those who cannot see it
   */
  record Pin(long number, Instant from, Instant to, Instant trough, String label) {}

  /**
   * A spike of volume.
   *
   * @param times how many times the usual volume came, in words
   * @param label for those who cannot see it
   * @param link of its incident
   */
  record Spike(Instant from, Instant to, String times, String label, String link) {}

  /**
   * Something that happened, noted by people.
   *
   * @param kind key of its kind
   * @param words the same in full, with its time
   * @param link page where it can be changed
   */
  record Flag(Instant from, Instant to, String kind, String words, String link) {}

  /** Time that was not, or not completely, heard. */
  record Gap(Instant from, Instant to, String words) {}
}
