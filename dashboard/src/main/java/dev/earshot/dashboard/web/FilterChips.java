package dev.earshot.dashboard.web;

import dev.earshot.dashboard.topic.Sources;
import dev.earshot.dashboard.web.FilterForm.Chip;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a view is narrowed to, in words, each with the link that widens it. */
final class FilterChips {

  private final View view;
  private final String path;

  FilterChips(View view, String path) {
    this.view = view;
    this.path = path;
  }

  List<Chip> chips() {
    Filters on = view.filters();
    List<Chip> chips = new ArrayList<>();
    for (Label label : on.labels().stream().sorted().toList()) {
      chips.add(
          new Chip(
              "Messages: " + label.key(),
              Links.page(path, view.withLabelFilters(on.withoutLabel(label)))));
    }
    chips.addAll(ofFigures());
    return chips;
  }

  /** Those that narrow figures and charts too; labels narrow lists only. */
  List<Chip> ofFigures() {
    Filters on = view.filters();
    List<Chip> chips = new ArrayList<>();
    for (String source : on.sources()) {
      chips.add(new Chip("Source: " + Sources.name(source), link(on.withSources(without(source)))));
    }
    for (String language : on.languages()) {
      chips.add(
          new Chip(
              "Language: " + Sources.language(language),
              link(on.withLanguages(without(language)))));
    }
    for (String theme : on.themes()) {
      chips.add(new Chip("Theme: " + theme, link(on.withThemes(without(theme)))));
    }
    if (on.tagging() != Tagging.ANY) {
      chips.add(new Chip(FilterPresenter.words(on.tagging()), link(on.withTagging(Tagging.ANY))));
    }
    if (!on.text().isEmpty()) {
      chips.add(new Chip("Text: " + on.text(), link(on.withText(""))));
    }
    return chips;
  }

  private static UnaryOperator<Set<String>> without(String value) {
    return values -> {
      values.remove(value);
      return values;
    };
  }

  private String link(Filters filters) {
    return Links.page(path, view.withFilters(filters));
  }
}
