package dev.earshot.dashboard.theme;

import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.store.MentionWriter;
import dev.earshot.sentiment.theme.NamedTheme;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store that notes of every message which of the team's themes it belongs to. */
public final class ThemeTagger implements MentionWriter {

  private final ThemeBook themes;
  private final MentionWriter store;

  public ThemeTagger(ThemeBook themes, MentionWriter store) {
    this.themes = themes;
    this.store = store;
  }

  @Override
  public int save(List<Mention> mentions) {
    return store.save(tagged(mentions));
  }

  @Override
  public void delete(List<? extends Deletion> deletions) {
    store.delete(deletions);
  }

  @Override
  public int revise(Collection<String> ids, UnaryOperator<Mention> change) {
    return store.revise(ids, change);
  }

  /** The same messages with the themes they belong to now. */
  List<Mention> tagged(List<Mention> mentions) {
    List<NamedTheme> tracked =
        themes.all().stream().filter(theme -> !theme.hidden()).map(ThemeTagger::named).toList();
    return mentions.stream().map(mention -> tagged(mention, tracked)).toList();
  }

  static NamedTheme named(TeamTheme theme) {
    return new NamedTheme(theme.name(), theme.words());
  }

  private static Mention tagged(Mention mention, List<NamedTheme> themes) {
    return mention.withThemes(
        themes.stream()
            .filter(theme -> theme.isIn(mention.post().text(), mention.language()))
            .map(NamedTheme::name)
            .toList());
  }
}
