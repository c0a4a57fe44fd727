package dev.earshot.dashboard.web;

import dev.earshot.dashboard.theme.TeamTheme;
import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeHistory;
import dev.earshot.dashboard.web.ThemesPage.Other;
import dev.earshot.dashboard.web.ThemesPage.Theme;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.NetSentiment;
import java.util.List;
import java.util.Set;

/** Makes the page of the team's themes. */
final class ThemesPresenter {

  static final String PATH = "/themes";

  private final ThemeBook book;
  private final MentionStore store;
  private final ThemeHistory history;

  ThemesPresenter(ThemeBook book, MentionStore store, ThemeHistory history) {
    this.book = book;
    this.store = store;
    this.history = history;
  }

  ThemesPage page(View view, String name, String words, String problem) {
    List<TeamTheme> all = book.all();
    return new ThemesPage(
        Figures.count(all.size(), "theme", "themes"),
        all.stream().map(theme -> theme(theme, all, view)).toList(),
        name,
        words,
        sorted(),
        problem);
  }

  Walked sorted() {
    return Walked.of(history.progress(), history.isRunning(), "sorted", "theme");
  }

  private Theme theme(TeamTheme theme, List<TeamTheme> all, View view) {
    View plain = view.select(Selection.LATEST).withTable(false);
    View narrowed = plain.withFilters(plain.filters().withThemes(_ -> Set.of(theme.name())));
    MentionQuery query =
        MentionQuery.of(view.topic(), view.period().from(), view.period().to())
            .about(Set.of(theme.name()));
    Series series = store.series(query, Interval.HOUR);
    double net = series.total() == 0 ? 0 : NetSentiment.points(series);
    return new Theme(
        theme.name(),
        String.join(", ", theme.words()),
        Figures.messages(series.total()),
        Links.page("/messages", narrowed),
        series.total() == 0 ? "–" : Figures.points(net),
        Tone.of(net),
        Links.page("/", narrowed),
        theme.pinned(),
        theme.hidden(),
        PATH + "/" + theme.id(),
        all.stream()
            .filter(other -> other.id() != theme.id())
            .map(other -> new Other(other.id(), other.name()))
            .toList());
  }
}
