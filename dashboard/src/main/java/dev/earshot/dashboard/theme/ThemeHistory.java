package dev.earshot.dashboard.theme;

import dev.earshot.dashboard.history.HistoryWalk;
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
public final class ThemeHistory extends HistoryWalk {

  private final MentionStore store;
  private final ThemeTagger tagger;
  private final Duration reach;
  private final Clock clock;

  /**
   * @param reach how far back messages are sorted anew; older ones keep the themes they had
   */
  public ThemeHistory(
      MentionStore store, ThemeTagger tagger, Duration reach, Clock clock, WalkBook walks) {
    super("themes", store, walks);
    this.store = store;
    this.tagger = tagger;
    this.reach = reach;
    this.clock = clock;
  }

  @Override
  protected MentionQuery messages() {
    Instant now = clock.instant();
    return MentionQuery.of("", now.minus(reach), now);
  }

  /** None: whatever changes the themes begins anew. */
  @Override
  protected String purpose() {
    return "";
  }

  @Override
  protected long work(List<Mention> mentions) {
    List<Mention> tagged = tagger.tagged(mentions);
    List<Mention> changed = new ArrayList<>();
    for (int i = 0; i < tagged.size(); i++) {
      if (!tagged.get(i).themes().equals(mentions.get(i).themes())) {
        changed.add(tagged.get(i));
      }
    }
    return changed.isEmpty() ? 0 : store.save(changed);
  }
}
