package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.theme.Copies;
import dev.earshot.sentiment.theme.Corpus;
import dev.earshot.sentiment.theme.Text;
import dev.earshot.sentiment.theme.TopicWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The messages of two periods, sorted by id whatever their period, so that swapping the periods
 * changes nothing but signs.
 */
final class Comparison {

  /** Nobody counts more than so many times in a period where people are counted. */
  private static final int MOST_OF_AN_AUTHOR = 3;

  private final String topic;
  private final Set<String> hidden;
  private final List<Mention> mentions;
  private final List<Text> texts;
  private final byte[] period;
  private final byte[] values;
  private final boolean[] fresh;

  /**
   * @param hidden words, lower case, that are no themes
   */
  Comparison(String topic, List<Mention> before, List<Mention> after, Set<String> hidden) {
    this.hidden = hidden;
    this.topic = topic;
    List<Placed> placed = new ArrayList<>(before.size() + after.size());
    before.forEach(mention -> placed.add(new Placed(mention.id(), mention, (byte) 0)));
    after.forEach(mention -> placed.add(new Placed(mention.id(), mention, (byte) 1)));
    placed.sort(Comparator.comparing(Placed::id));
    this.mentions = placed.stream().map(Placed::mention).toList();
    this.period = new byte[mentions.size()];
    this.values = new byte[mentions.size()];
    this.texts = new ArrayList<>(mentions.size());
    for (int i = 0; i < values.length; i++) {
      Mention mention = mentions.get(i);
      period[i] = placed.get(i).period;
      values[i] = value(mention.label(topic));
      texts.add(Text.of(mention));
    }
    this.fresh = Copies.fresh(texts, Copies.firsts(texts), period, MOST_OF_AN_AUTHOR);
  }

  private record Placed(String id, Mention mention, byte period) {}

  private static byte value(Label label) {
    return switch (label) {
      case NEGATIVE -> -1;
      case NEUTRAL -> 0;
      case POSITIVE -> 1;
    };
  }

  Corpus corpus() {
    Set<String> ignored = new HashSet<>(TopicWords.of(topic, mentions));
    ignored.addAll(hidden);
    return new Corpus(texts, fresh, ignored);
  }

  /** Of all messages that count. */
  Tally tally(IntPredicate counts) {
    Tally tally = new Tally();
    for (int message = 0; message < values.length; message++) {
      if (counts.test(message)) {
        tally.add(period[message], values[message]);
      }
    }
    return tally;
  }

  /** Of those of some messages that count. */
  Tally tally(int[] messages, IntPredicate counts) {
    Tally tally = new Tally();
    for (int message : messages) {
      if (counts.test(message)) {
        tally.add(period[message], values[message]);
      }
    }
    return tally;
  }

  String topic() {
    return topic;
  }

  int size() {
    return values.length;
  }

  /** 0 before, 1 after. */
  int period(int message) {
    return period[message];
  }

  /** −1 negative, 0 neutral, 1 positive. */
  int value(int message) {
    return values[message];
  }

  Mention mention(int message) {
    return mentions.get(message);
  }

  /** Whether a message counts where people are counted, see {@link Copies#fresh}. */
  boolean fresh(int message) {
    return fresh[message];
  }
}
