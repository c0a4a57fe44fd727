package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionQuery.Tagging;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a person narrowed the page to; empty asks for nothing.
 *
 * @param labels narrow lists of messages only: a net sentiment of negative messages says nothing
 */
record Filters(
    Set<Label> labels,
    Set<String> sources,
    Set<String> languages,
    Set<String> themes,
    Tagging tagging,
    String text) {

  static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Tagging.ANY, "");

  Filters {
    labels = Set.copyOf(labels);
    sources = Set.copyOf(sources);
    languages = Set.copyOf(languages);
    themes = Set.copyOf(themes);
  }

  /** Narrows a query for figures and charts. */
  MentionQuery narrow(MentionQuery query) {
    return query.from(sources).in(languages).about(themes).tagged(tagging).containing(text);
  }

  /** Narrows a query for a list of messages. */
  MentionQuery narrowList(MentionQuery query) {
    return narrow(query).labelled(labels);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  int count() {
    int several = labels.size() + sources.size() + languages.size() + themes.size();
    return several + (tagging == Tagging.ANY ? 0 : 1) + (text.isEmpty() ? 0 : 1);
  }

  Filters withLabels(Collection<Label> to) {
    Set<Label> set = to.isEmpty() ? Set.of() : EnumSet.copyOf(to);
    return new Filters(set, sources, languages, themes, tagging, text);
  }

  Filters withoutLabel(Label label) {
    return withLabels(labels.stream().filter(other -> other != label).toList());
  }

  Filters withSources(UnaryOperator<Set<String>> change) {
    return new Filters(
        labels, change.apply(new TreeSet<>(sources)), languages, themes, tagging, text);
  }

  Filters withLanguages(UnaryOperator<Set<String>> change) {
    return new Filters(
        labels, sources, change.apply(new TreeSet<>(languages)), themes, tagging, text);
  }

  Filters withThemes(UnaryOperator<Set<String>> change) {
    return new Filters(
        labels, sources, languages, change.apply(new TreeSet<>(themes)), tagging, text);
  }

  Filters withTagging(Tagging to) {
    return new Filters(labels, sources, languages, themes, to, text);
  }

  Filters withText(String to) {
    return new Filters(labels, sources, languages, themes, tagging, to);
  }
}
