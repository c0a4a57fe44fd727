package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * Says which themes, sources, languages and authors moved the net sentiment between two periods.
 *
 * <p>Overlapping candidates are peeled: the one whose share is largest beyond doubt takes its
 * messages, the rest compete for what is left. What nobody explains comes last. Pure: the same
 * messages give the same answer, and swapping the periods flips the signs.
 */
public final class DropExplainer {

  /**
   * @param topic id of the topic, whose words are no themes and whose labels count
   * @param before messages of the period to compare with
   * @param after messages of the period to explain
   */
  public DropExplanation explain(String topic, List<Mention> before, List<Mention> after) {
    double was = net(topic, before);
    double is = net(topic, after);
    Comparison comparison = new Comparison(topic, before, after);
    List<Driver> drivers = new ArrayList<>();
    if (!before.isEmpty() && !after.isEmpty()) {
      Peeling peeling = new Peeling(comparison);
      drivers.addAll(peeling.drivers(new Candidates(comparison).all()));
    } else {
      drivers.add(comparison.whole(is - was));
    }
    return new DropExplanation(was, is, drivers);
  }

  private static double net(String topic, List<Mention> mentions) {
    EnumMap<Label, Long> counts = new EnumMap<>(Label.class);
    for (Mention mention : mentions) {
      counts.merge(mention.label(topic), 1L, Long::sum);
    }
    return NetSentiment.points(
        counts.getOrDefault(Label.NEGATIVE, 0L),
        counts.getOrDefault(Label.NEUTRAL, 0L),
        counts.getOrDefault(Label.POSITIVE, 0L));
  }
}
