package dev.earshot.dashboard.report;

import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplanation;
import java.util.List;

/**
 * A drop with what moved it.
 *
 * @param drop as detected, against what was expected
 * @param comparison the two periods whose messages the explanation is about
 * @param explanation its change is that of the messages of the two periods
 * @param evidence three to five messages that show it, most typical first
 */
public record DropReport(
    Drop drop, Comparison comparison, DropExplanation explanation, List<Mention> evidence) {

  public DropReport {
    evidence = List.copyOf(evidence);
  }
}
