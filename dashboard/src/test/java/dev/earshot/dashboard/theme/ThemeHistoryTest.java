package dev.earshot.dashboard.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.dashboard.history.WalkBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Correction;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeHistoryTest {

  private static final Instant NOW = Posts.NOON.plusSeconds(3600);

  private final TestDatabase database = TestDatabase.inMemory();
  private final MentionStore store = LuceneMentionStore.inMemory();

  @Test
  void whatHappensToAMessageWhileThemesAreSortedStays() {
    ThemeBook themes = new ThemeBook(database.jdbc(), database.transaction());
    themes.name("Fit", "fit", "ada", NOW);
    Correction said = new Correction(Label.NEGATIVE, "ada", NOW);
    store.save(
        List.of(
            Mentions.with("1").text("they fit").corrected(said).build(),
            Mentions.with("2").text("poor fit").build()));
    MentionStore slow =
        doingAfterEachSearch(() -> {
          store.correct(List.of("test:1"), "", null);
          store.delete(List.of(new Deletion.OfPost("test", "2")));
        });
    WalkBook walks = new WalkBook(database.jdbc(), database.transaction());

    try (ThemeHistory history =
        new ThemeHistory(
            slow,
            new ThemeTagger(themes, slow),
            Duration.ofDays(90),
            Clock.fixed(NOW, ZoneOffset.UTC),
            walks)) {
      history.begin();
      while (history.isRunning()) {
        Thread.onSpinWait();
      }
      assertThat(history.progress().failure()).isEmpty();
    }

    MentionPage page =
        store.search(
            MentionQuery.of("", Instant.EPOCH, NOW.plus(Duration.ofDays(1))), Page.newest(9));
    assertThat(page.hits().stream().map(Hit::mention).toList())
        .containsExactly(Mentions.with("1").text("they fit").theme("Fit").build())
        .noneMatch(Mention::hasCorrections);
  }

  /** The store, in which things happen between a read and what is made of it. */
  private MentionStore doingAfterEachSearch(Runnable meanwhile) {
    return (MentionStore)
        Proxy.newProxyInstance(
            MentionStore.class.getClassLoader(),
            new Class<?>[] {MentionStore.class},
            (_, method, arguments) -> {
              Object answer = method.invoke(store, arguments);
              if (method.getName().equals("search")) {
                meanwhile.run();
              }
              return answer;
            });
  }
}
