package dev.earshot.sentiment.spike;

import dev.earshot.sentiment.drop.Driver;
import java.util.List;

/**
 * A part of the messages of a spike.
 *
 * @param name for people, as in {@link Driver#name}
 * @param count its messages in the spike
 * @param usual how many it would have had in that time, going by the time before
 * @param messages ids of its messages in the spike, the most typical first
 */
public record SpikeDriver(
    String name, Driver.Kind kind, int count, double usual, List<String> messages) {

  public SpikeDriver {
    messages = List.copyOf(messages);
  }

  /** Messages above usual; negative where a part was quieter than usual. */
  public double more() {
    return count - usual;
  }
}
