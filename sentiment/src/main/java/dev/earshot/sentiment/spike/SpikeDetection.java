package dev.earshot.sentiment.spike;

import dev.earshot.listener.topic.Topic.Sensitivity;

/** Where a detector of spikes is asked for. */
public final class SpikeDetection {

  private SpikeDetection() {}

  /** A detector calibrated to the false alarms that a sensitivity stands for. */
  public static SpikeDetector detector(Sensitivity sensitivity) {
    return detector(threshold(sensitivity));
  }

  /**
   * @param threshold standard deviations above usual; what each costs in false alarms is in
   *     docs/detection.md
   */
  public static SpikeDetector detector(double threshold) {
    return (counts, gaps) -> new SpikeWatch(Volume.of(counts, gaps), threshold).run();
  }

  private static double threshold(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case STRICT -> 8;
      case BALANCED -> 5;
      case SENSITIVE -> 3.8;
    };
  }
}
