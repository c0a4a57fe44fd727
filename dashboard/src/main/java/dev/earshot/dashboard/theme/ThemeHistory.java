package dev.earshot.dashboard.theme;

import dev.earshot.dashboard.history.HistoryWalk;
import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    Map<String, List<String>> changed = new HashMap<>();
    for (int i = 0; i < tagged.size(); i++) {
      if (!tagged.get(i).themes().equals(mentions.get(i).themes())) {
        changed.put(tagged.get(i).id(), tagged.get(i).themes());
      }
    }
    return store.revise(
        changed.keySet(), now -> now.withThemes(Objects.requireNonNull(changed.get(now.id()))));
  }
}
