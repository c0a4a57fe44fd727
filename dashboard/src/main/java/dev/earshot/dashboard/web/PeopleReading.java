package dev.earshot.dashboard.web;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.NetSentiment;
import dev.earshot.sentiment.reading.NetInterval;
import dev.earshot.sentiment.reading.OwnSample;
import java.util.Optional;

/**
 * What net sentiment would be if people had read the messages, everywhere in the same words.
 *
 * @param sample what people said of the topic's messages, if enough of them
 */
record PeopleReading(Optional<OwnSample> sample) {

  /** In points. Nearer than this the middle of the interval is called the same as the count. */
  private static final double SAME = 3;

  NetInterval of(Bucket bucket) {
    return NetInterval.of(bucket, sample);
  }

  NetInterval of(Series series) {
    return NetInterval.of(series.buckets(), sample);
  }

  /** Such as −24 to −3. */
  static String range(NetInterval interval) {
    return Figures.points(interval.low()) + " to " + Figures.points(interval.high());
  }

  /** What line and band are, and how the labels of the period lean; empty without messages. */
  String sentence(Series series) {
    if (series.total() == 0) {
      return "";
    }
    NetInterval all = of(series);
    double beside = (all.low() + all.high()) / 2 - NetSentiment.points(series);
    String where =
        Math.abs(beside) < SAME
            ? "about what the labels say"
            : beside < 0 ? "lower than the labels say" : "higher than the labels say";
    return "The line counts labels. If people read the messages, it would be in the band four times"
        + " in five: %s over the whole period, %s.".formatted(range(all), where);
  }

  /** What makes the intervals narrower, in words. */
  String advice() {
    return sample.isPresent()
        ? "Messages you labelled are taken into account"
        : "Label messages drawn at random to make the band narrower";
  }
}
