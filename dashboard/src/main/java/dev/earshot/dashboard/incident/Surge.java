package dev.earshot.dashboard.incident;

import dev.earshot.sentiment.spike.SpikeDriver;
import java.util.List;

/**
 * What is to be said of the volume of a spike.
 *
 * @param messages in its stretch of time
 * @param usual messages that are usual in a stretch like it, more than 0
 * @param drivers what the messages above usual were about; the largest first, the rest last
 */
public record Surge(long messages, double usual, List<SpikeDriver> drivers) {

  public Surge {
    drivers = List.copyOf(drivers);
  }

  /** How many times the usual volume came. */
  public double times() {
    return messages / usual;
  }
}
