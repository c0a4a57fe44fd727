package dev.earshot.dashboard.web;

import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.FilterForm.Choice;
import dev.earshot.dashboard.web.FilterForm.Hidden;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.Facets;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionQuery.Tagging;
import dev.earshot.listener.store.MentionStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes the filter form and the chips of a page. */
final class FilterPresenter {

  /** More values than that are not offered; a link can still name them. */
  private static final int MOST = 30;

  private final MentionStore store;
  private final View view;
  private final String path;

  FilterPresenter(MentionStore store, View view, String path) {
    this.store = store;
    this.view = view;
    this.path = path;
  }

  FilterForm present() {
    Filters filters = view.filters();
    Facets facets =
        store.facets(MentionQuery.of(view.topic(), view.period().from(), view.period().to()));
    return new FilterForm(
        path,
        hidden(),
        carried(),
        kept(),
        labels(filters),
        choices(facets.sources(), filters.sources(), Sources::name),
        choices(facets.languages(), filters.languages(), Sources::language),
        choices(facets.themes(), filters.themes(), UnaryOperator.identity()),
        taggings(filters),
        filters.text(),
        new FilterChips(view, path).chips(),
        filters.count(),
        link(Filters.NONE));
  }

  private List<Hidden> hidden() {
    List<Hidden> hidden = new ArrayList<>();
    hidden.add(new Hidden("topic", view.topic().isEmpty() ? View.ALL_TOPICS : view.topic()));
    Period period = view.period();
    if (period.days() == 0) {
      hidden.add(new Hidden("from", period.from().toString()));
      hidden.add(new Hidden("to", period.to().toString()));
    } else {
      hidden.add(new Hidden("period", period.days() + "d"));
    }
    if (view.compare()) {
      hidden.add(new Hidden("compare", "on"));
    }
    return hidden;
  }

  private List<Hidden> carried() {
    List<Hidden> carried = new ArrayList<>();
    carried.add(new Hidden("topic", view.topic().isEmpty() ? View.ALL_TOPICS : view.topic()));
    if (view.compare()) {
      carried.add(new Hidden("compare", "on"));
    }
    Filters on = view.filters();
    on.labels().forEach(label -> carried.add(new Hidden("label", label.key())));
    on.sources().forEach(source -> carried.add(new Hidden("source", source)));
    on.languages().forEach(language -> carried.add(new Hidden("lang", language)));
    on.themes().forEach(theme -> carried.add(new Hidden("theme", theme)));
    if (on.tagging() != Tagging.ANY) {
      carried.add(new Hidden("tagging", on.tagging().name().toLowerCase(Locale.ROOT)));
    }
    if (!on.text().isEmpty()) {
      carried.add(new Hidden("q", on.text()));
    }
    return carried;
  }

  private List<Hidden> kept() {
    List<Hidden> kept = new ArrayList<>(carried());
    kept.removeIf(field -> field.name().equals("q"));
    hidden().stream().filter(field -> !kept.contains(field)).forEach(kept::add);
    return kept;
  }

  private static List<Choice> labels(Filters filters) {
    return Arrays.stream(Label.values())
        .map(label ->
            new Choice(
                label.key(), MessagePresenter.word(label), "", filters.labels().contains(label)))
        .toList();
  }

  private static List<Choice> taggings(Filters filters) {
    return Arrays.stream(Tagging.values())
        .map(tagging ->
            new Choice(
                tagging == Tagging.ANY ? "" : tagging.name().toLowerCase(Locale.ROOT),
                words(tagging),
                "",
                filters.tagging() == tagging))
        .toList();
  }

  static String words(Tagging tagging) {
    return switch (tagging) {
      case ANY -> "Tagged and untagged";
      case TAGGED -> "Tagged only";
      case UNTAGGED -> "Untagged only";
    };
  }

  /** The commonest first; what is chosen is offered even if nothing has it. */
  private static List<Choice> choices(
      Map<String, Long> counts, Set<String> chosen, UnaryOperator<String> name) {
    Map<String, Long> all = new HashMap<>(counts);
    chosen.forEach(value -> all.putIfAbsent(value, 0L));
    return all.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(entry ->
            new Choice(
                entry.getKey(),
                name.apply(entry.getKey()),
                Figures.grouped(entry.getValue()),
                chosen.contains(entry.getKey())))
        .toList();
  }

  private String link(Filters filters) {
    return Links.page(path, view.withFilters(filters));
  }
}
