package dev.earshot.dashboard.theme;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sorts the messages of the past anew after a team has changed its themes. */
public final class ThemeHistory {

  private final MentionStore store;
  private final ThemeTagger tagger;
  private final Duration reach;
  private final Clock clock;

  /**
   * @param reach how far back messages are sorted anew; older ones keep the themes they had
   */
  public ThemeHistory(MentionStore store, ThemeTagger tagger, Duration reach, Clock clock) {
    this.store = store;
    this.tagger = tagger;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Once over all messages; those that stay as they are are not written.
   *
   * @return how many changed
   */
  public synchronized int sort() {
    Instant now = clock.instant();
    MentionQuery all = MentionQuery.of("", now.minus(reach), now);
    int changed = 0;
    String after = "";
    do {
      MentionPage page = store.search(all, new Page(Page.MAX_SIZE, Page.Order.OLDEST, after));
      List<Mention> mentions = page.hits().stream().map(Hit::mention).toList();
      changed += save(mentions);
      after = page.next();
    } while (!after.isEmpty());
    return changed;
  }

  private int save(List<Mention> mentions) {
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
