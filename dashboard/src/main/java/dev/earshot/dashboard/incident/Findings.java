package dev.earshot.dashboard.incident;

import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.List;
import java.util.function.Function;

/**
 * What detection found in one topic.
 *
 * @param drops by the topic's own sensitivity
 * @param suspected by a higher sensitivity; those that touch a drop are ignored
 * @param explain asked only for drops that are new or have changed
 */
public record Findings(List<Drop> drops, List<Drop> suspected, Function<Drop, Explained> explain) {

  /**
   * Why a drop happened, and the messages that show it.
   *
   * @param evidence three to five messages
   */
  public record Explained(DropExplanation explanation, List<Mention> evidence) {

    public Explained {
      evidence = List.copyOf(evidence);
    }
  }

  public Findings {
    drops = List.copyOf(drops);
    suspected = List.copyOf(suspected);
  }
}
