package dev.earshot.sentiment.drop;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.sentiment.theme.Copies;
import dev.earshot.sentiment.theme.Corpus;
import dev.earshot.sentiment.theme.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The messages of two periods side by side: indices of the period before come first. */
final class Comparison {

  private final List<Mention> mentions;
  private final List<Text> texts;
  private final int before;
  private final byte[] values;
  private final int[] firsts;
  private final boolean[] fresh;
  private final Set<String> ignored;

  Comparison(String topic, List<Mention> before, List<Mention> after) {
    this.before = before.size();
    this.mentions = new ArrayList<>(before);
    mentions.addAll(after);
    this.values = new byte[mentions.size()];
    this.texts = new ArrayList<>(mentions.size());
    for (int i = 0; i < values.length; i++) {
      Mention mention = mentions.get(i);
      values[i] = value(mention.label(topic));
      texts.add(new Text(mention.post().text(), mention.language(), author(mention)));
    }
    this.ignored = TopicWords.of(topic, mentions);
    this.firsts = Copies.firsts(texts);
    this.fresh = fresh();
  }

  private static byte value(Label label) {
    return switch (label) {
      case NEGATIVE -> -1;
      case NEUTRAL -> 0;
      case POSITIVE -> 1;
    };
  }

  private boolean[] fresh() {
    boolean[] fresh = new boolean[values.length];
    fresh(fresh, 0, before);
    fresh(fresh, before, values.length);
    return fresh;
  }

  private void fresh(boolean[] fresh, int from, int to) {
    boolean[] part = Copies.fresh(texts.subList(from, to), Arrays.copyOfRange(firsts, from, to));
    System.arraycopy(part, 0, fresh, from, part.length);
  }

  static String author(Mention mention) {
    Author author = mention.post().author();
    String name = !author.id().isEmpty() ? author.id() : author.handle();
    return name.isEmpty() ? "" : mention.post().source() + ' ' + name;
  }

  Corpus corpus() {
    return new Corpus(texts, fresh, ignored);
  }

  int size() {
    return values.length;
  }

  int period(int message) {
    return message < before ? 0 : 1;
  }

  int value(int message) {
    return values[message];
  }

  Mention mention(int message) {
    return mentions.get(message);
  }

  /** False for a copy of what its author had already written in the period. */
  boolean fresh(int message) {
    return fresh[message];
  }

  /** Index of the first message of which this one is a copy, whoever wrote it. */
  int first(int message) {
    return firsts[message];
  }

  /** The only row when there is nothing to compare. */
  Driver whole(double points) {
    List<String> ids = mentions.subList(before, mentions.size()).stream().map(Mention::id).toList();
    return new Driver(
        Peeling.NOT_EXPLAINED,
        Driver.Kind.NOT_EXPLAINED,
        points,
        points,
        0,
        0,
        ids.size(),
        before,
        0,
        List.of(),
        ids);
  }
}
