package dev.earshot.dashboard.web;

import dev.earshot.dashboard.web.SentimentPage.Empty;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Says why there is nothing to see and where there is something. */
final class EmptyPresenter {

  private final MentionStore store;
  private final ZoneId zone;

  EmptyPresenter(MentionStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /**
   * @param path of the page that is empty
   */
  Empty present(String path, View view) {
    Optional<Instant> newest = newest(view);
    if (newest.isEmpty() && view.topic().isEmpty()) {
      return new Empty(
          "Nothing heard yet",
          "Messages appear here as soon as a source has one that matches a topic. Topics are written"
              + " in topics.yml.",
          "See the topics",
          TopicsPresenter.PATH);
    }
    if (newest.isEmpty()) {
      return new Empty(
          "Nothing heard yet",
          "Messages appear here as soon as a source has one that matches this topic.",
          "See what the sources say",
          "/sources");
    }
    if (holdsNoWord(view.filters().text())) {
      return new Empty(
          "Nothing to look for in ‘%s’".formatted(view.filters().text()),
          "Signs alone are not searched. Type a word, a \"phrase\" in quotes, a #hashtag, an @account"
              + " or an emoji.",
          "Remove the search",
          Links.page(path, view.withFilters(view.filters().withText(""))));
    }
    if (!view.filters().isEmpty()) {
      return new Empty(
          "No message passes these filters",
          "Other periods or fewer filters may show some.",
          "Remove the filters",
          Links.page(path, view.withFilters(Filters.NONE)));
    }
    Times times = new Times(zone, view.now());
    Period around = around(newest.get());
    return new Empty(
        "No messages in this period",
        "The newest message of this topic is from " + times.full(newest.get()) + ".",
        "Show " + times.days(around.from(), around.to()),
        Links.page(path, view.withPeriod(around)));
  }

  private static boolean holdsNoWord(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .noneMatch(c -> Character.isLetterOrDigit(c) || Character.isExtendedPictographic(c));
  }

  private Optional<Instant> newest(View view) {
    Instant tomorrow = view.now().plus(Duration.ofDays(1));
    MentionQuery ever = MentionQuery.of(view.topic(), Instant.EPOCH, tomorrow);
    return store.search(ever, Page.newest(1)).hits().stream()
        .findFirst()
        .map(hit -> hit.mention().post().publishedAt());
  }

  private Period around(Instant newest) {
    Instant end = newest.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    return Period.between(end.atZone(zone).minusDays(Period.DEFAULT_DAYS).toInstant(), end);
  }
}
