package dev.earshot.dashboard.learning;

import dev.earshot.dashboard.history.HistoryWalk;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Scores the whole history again, in place, in the background. What people said of messages stays:
 * only the judgement of a message is replaced, and only of one that is still there as it was read.
 */
public final class Rescoring extends HistoryWalk {

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private final MentionStore store;
  private final WorkspaceScorer scorer;
  private final TowardScorer toward;
  private final Supplier<TopicMatcher> matcher;

  /**
   * @param matcher finds the places of topics in messages that were stored without; asked for when
   *     there are any
   */
  public Rescoring(
      MentionStore store,
      WorkspaceScorer scorer,
      TowardScorer toward,
      Supplier<TopicMatcher> matcher,
      WalkBook walks) {
    super("rescoring", store, walks);
    this.store = store;
    this.scorer = scorer;
    this.toward = toward;
    this.matcher = matcher;
  }

  @Override
  protected MentionQuery messages() {
    return MentionQuery.of("", Instant.EPOCH, FAR);
  }

  @Override
  protected String purpose() {
    return "%s, adaptation %d".formatted(scorer.name(), scorer.version());
  }

  @Override
  protected long work(List<Mention> before) {
    List<List<TopicMatch>> topics = placed(before);
    Map<String, Judged> judged = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      judged.put(before.get(i).id(), judged(before.get(i), topics.get(i)));
    }
    store.revise(
        judged.keySet(), now -> Objects.requireNonNull(judged.get(now.id())).replacing(now));
    return judged.values().stream().filter(Judged::isOther).count();
  }

  /** A message as it was read, and as it was judged after that, which takes a while. */
  private record Judged(Mention before, Mention after) {

    /** One that was collected again in between was judged then. */
    Mention replacing(Mention now) {
      boolean same = now.post().equals(before.post()) && now.topics().equals(before.topics());
      return same ? now.withJudgement(after.sentiment(), after.topics(), after.toward()) : now;
    }

    boolean isOther() {
      return after.sentiment().label() != before.sentiment().label();
    }
  }

  /**
   * The topics that each message was stored with. Where they stand in the text is found now for
   * those that were stored before places were; a topic that does not match any more has none.
   */
  private List<List<TopicMatch>> placed(List<Mention> mentions) {
    if (mentions.stream().allMatch(Rescoring::isPlaced)) {
      return mentions.stream().map(Mention::topics).toList();
    }
    List<List<TopicMatch>> found =
        matcher.get().match(mentions.stream().map(Mention::post).toList());
    return IntStream.range(0, mentions.size())
        .mapToObj(i ->
            mentions.get(i).topics().stream().map(topic -> placed(topic, found.get(i))).toList())
        .toList();
  }

  private static boolean isPlaced(Mention mention) {
    return mention.topics().stream().noneMatch(topic -> topic.places().isEmpty());
  }

  private static TopicMatch placed(TopicMatch topic, List<TopicMatch> found) {
    return found.stream()
        .filter(match -> topic.places().isEmpty() && match.topic().equals(topic.topic()))
        .map(match -> topic.withPlaces(match.places()))
        .findFirst()
        .orElse(topic);
  }

  private Judged judged(Mention mention, List<TopicMatch> topics) {
    String text = mention.post().text();
    Mention after =
        mention.withJudgement(
            scorer.score(text, mention.language()),
            topics,
            toward.sentiments(text, mention.language(), topics, scorer));
    return new Judged(mention, after);
  }
}
