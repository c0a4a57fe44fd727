package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which themes, sources, languages and authors moved the net sentiment between two periods.
 *
 * <p>Overlapping candidates are peeled: the one whose share is largest beyond doubt takes its
 * messages, the rest compete for what is left. What nobody explains comes last. Pure: the same
 * messages give the same answer, and swapping the periods flips the signs.
 */
public final class DropExplainer {

  private final Supplier<Set<String>> hidden;

  public DropExplainer() {
    this(Set::of);
  }

  /**
   * @param hidden words, lower case, that are to name nothing; asked for each explanation
   */
  public DropExplainer(Supplier<Set<String>> hidden) {
    this.hidden = hidden;
  }

  /**
   * @param topic id of the topic, whose words are no themes and whose labels count
   * @param before messages of the period to compare with
   * @param after messages of the period to explain
   */
  public DropExplanation explain(String topic, List<Mention> before, List<Mention> after) {
    double was = net(topic, before);
    double is = net(topic, after);
    List<Driver> drivers =
        before.isEmpty() || after.isEmpty()
            ? List.of(whole(before, after, is - was))
            : new Peeling(new Comparison(topic, before, after, hidden.get())).drivers();
    return new DropExplanation(was, is, drivers);
  }

  /**
   * The same of the sources that were heard alike in both periods. Where nothing can be compared
   * without the others, all count.
   *
   * @param unlike sources that were heard for less of the time in one period than in the other
   */
  public DropExplanation explain(
      String topic, List<Mention> before, List<Mention> after, Set<String> unlike) {
    List<Mention> was = without(unlike, before);
    List<Mention> is = without(unlike, after);
    if (was.isEmpty() || is.isEmpty()) {
      return explain(topic, before, after);
    }
    Set<String> compared = sources(was, is);
    Set<String> leftOut = sources(before, after);
    leftOut.removeAll(compared);
    DropExplanation alike = explain(topic, was, is);
    return leftOut.isEmpty()
        ? alike
        : new DropExplanation(
            alike.before(),
            alike.after(),
            alike.drivers(),
            List.copyOf(leftOut),
            List.copyOf(compared));
  }

  private static List<Mention> without(Set<String> sources, List<Mention> mentions) {
    return sources.isEmpty()
        ? mentions
        : mentions.stream().filter(each -> !sources.contains(each.post().source())).toList();
  }

  private static Set<String> sources(List<Mention> before, List<Mention> after) {
    return Stream.concat(before.stream(), after.stream())
        .map(mention -> mention.post().source())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The only row when there is nothing to compare. */
  private static Driver whole(List<Mention> before, List<Mention> after, double points) {
    return new Driver(
        Peeling.NOT_EXPLAINED,
        Driver.Kind.NOT_EXPLAINED,
        points,
        points,
        0,
        0,
        after.size(),
        before.size(),
        0,
        List.of(),
        after.stream().map(Mention::id).toList(),
        before.stream().map(Mention::id).toList(),
        false);
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
