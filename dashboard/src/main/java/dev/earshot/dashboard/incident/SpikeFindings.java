package dev.earshot.dashboard.incident;

import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.spike.Spike;
import java.util.List;
import java.util.function.Function;

/**
 * The spikes that detection found in one topic.
 *
 * @param spikes in time order; one may begin before the one before has ended
 * @param explain asked only for spikes that are new or have changed
 */
public record SpikeFindings(List<Spike> spikes, Function<Spike, Explained> explain) {

  /**
   * What a spike was made of, what it did to net sentiment, and the messages that show it.
   *
   * @param evidence three to five messages
   */
  public record Explained(Surge surge, DropExplanation mood, List<Mention> evidence) {

    public Explained {
      evidence = List.copyOf(evidence);
    }
  }

  public SpikeFindings {
    spikes = List.copyOf(spikes);
  }
}
