package dev.earshot.dashboard.learning;

import dev.earshot.dashboard.history.HistoryWalk;
import dev.earshot.dashboard.history.HistoryWalk.Progress;
import dev.earshot.dashboard.history.HistoryWalk.Work;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores the whole history again, in place, in the background. What people said of messages stays:
 * messages are saved without their correction, and the store keeps the one it has then.
 */
public final class Rescoring implements AutoCloseable {

  /** Later than any message, well within what a store can count. */
  private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

  private static final MentionQuery ALL = MentionQuery.of("", Instant.EPOCH, FAR);

  private final MentionStore store;
  private final WorkspaceScorer scorer;
  private final TowardScorer toward;
  private final HistoryWalk walk;

  public Rescoring(
      MentionStore store, WorkspaceScorer scorer, TowardScorer toward, WalkBook walks) {
    this.store = store;
    this.scorer = scorer;
    this.toward = toward;
    Work work = new Work(() -> ALL, this::purpose, this::rescore);
    this.walk = new HistoryWalk("rescoring", store, walks, work);
  }

  public Progress progress() {
    return walk.progress();
  }

  public boolean isRunning() {
    return walk.isRunning();
  }

  /** Begins; one that is under way goes back to the beginning. */
  public void begin() {
    walk.begin();
  }

  /** Goes on with one that the end of the program cut off, if there is one. */
  public void resume() {
    walk.resume();
  }

  private String purpose() {
    return "%s, adaptation %d".formatted(scorer.name(), scorer.version());
  }

  private long rescore(List<Mention> before) {
    List<Mention> judged = before.stream().map(this::judged).toList();
    store.save(judged);
    return IntStream.range(0, judged.size())
        .filter(i -> judged.get(i).sentiment().label() != before.get(i).sentiment().label())
        .count();
  }

  private Mention judged(Mention mention) {
    String text = mention.post().text();
    Sentiment sentiment = scorer.score(text, mention.language());
    return new Mention(
        mention.post(),
        mention.language(),
        sentiment,
        mention.topics(),
        toward.sentiments(text, mention.language(), mention.topics(), scorer),
        mention.themes(),
        null);
  }

  @Override
  public void close() {
    walk.close();
  }
}
