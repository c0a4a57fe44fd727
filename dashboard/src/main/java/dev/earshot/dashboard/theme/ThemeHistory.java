package dev.earshot.dashboard.theme;

import dev.earshot.dashboard.history.HistoryWalk;
import dev.earshot.dashboard.history.HistoryWalk.Progress;
import dev.earshot.dashboard.history.HistoryWalk.Work;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts the messages of the past anew after a team has changed its themes, in the background;
 * messages that stay as they are are not written.
 */
public final class ThemeHistory implements AutoCloseable {

  private final MentionStore store;
  private final ThemeTagger tagger;
  private final Duration reach;
  private final Clock clock;
  private final HistoryWalk walk;

  /**
   * @param reach how far back messages are sorted anew; older ones keep the themes they had
   */
  public ThemeHistory(
      MentionStore store, ThemeTagger tagger, Duration reach, Clock clock, WalkBook walks) {
    this.store = store;
    this.tagger = tagger;
    this.reach = reach;
    this.clock = clock;
    this.walk = new HistoryWalk("themes", store, walks, new Work(this::all, () -> "", this::sort));
  }

  public Progress progress() {
    return walk.progress();
  }

  public boolean isRunning() {
    return walk.isRunning();
  }

  /** Begins; a sorting under way, whose themes are old ones by now, goes back to the beginning. */
  public void begin() {
    walk.begin();
  }

  /** Goes on with a sorting that the end of the program cut off, if there is one. */
  public void resume() {
    walk.resume();
  }

  private MentionQuery all() {
    Instant now = clock.instant();
    return MentionQuery.of("", now.minus(reach), now);
  }

  private long sort(List<Mention> mentions) {
    List<Mention> tagged = tagger.tagged(mentions);
    List<Mention> changed = new ArrayList<>();
    for (int i = 0; i < tagged.size(); i++) {
      if (!tagged.get(i).themes().equals(mentions.get(i).themes())) {
        changed.add(tagged.get(i));
      }
    }
    return changed.isEmpty() ? 0 : store.save(changed);
  }

  @Override
  public void close() {
    walk.close();
  }
}
