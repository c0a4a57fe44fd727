package dev.earshot.sentiment.drop;

import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic.Sensitivity;
import java.util.List;

/** Where drops, expectations and the state of learning are asked for. */
public final class DropDetection {

  private DropDetection() {}

  /** A detector calibrated to the false alarms that a sensitivity stands for. */
  public static DropDetector detector(Sensitivity sensitivity) {
    double alarms = alarms(sensitivity);
    return (hours, gaps) -> new DropWatch(HourCounts.of(hours, gaps), alarms).run().drops();
  }

  /** In 30 days; a little less than is promised, see docs/detection.md. */
  private static double alarms(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case STRICT -> .28;
      case BALANCED -> .93;
      case SENSITIVE -> 2.8;
    };
  }

  /**
   * The net sentiment expected in each hour, from the hours before it; drops are no baseline.
   *
   * @param hours buckets of one hour
   * @param gaps stretches of time that were not completely heard
   * @return in time order; none for the hours in which the topic was still being learnt
   */
  public static List<Expectation> expected(Series hours, List<Coverage> gaps) {
    return watch(hours, gaps).expectations();
  }

  /** How far the topic was known by the end of the series. */
  public static Learning learning(Series hours, List<Coverage> gaps) {
    return watch(hours, gaps).learning();
  }

  private static DropWatch watch(Series hours, List<Coverage> gaps) {
    return new DropWatch(HourCounts.of(hours, gaps), alarms(Sensitivity.BALANCED)).run();
  }
}
