package dev.earshot.listener.store;

import java.util.Map;

/**
 * How many mentions each value has, for filters: by source, language, theme and topic.
 *
 * @param sources by source id
 * @param languages by BCP 47 tag
 * @param themes by name of a named theme
 * @param topics by topic id
 */
public record Facets(
    Map<String, Long> sources,
    Map<String, Long> languages,
    Map<String, Long> themes,
    Map<String, Long> topics) {

  public Facets {
    sources = Map.copyOf(sources);
    languages = Map.copyOf(languages);
    themes = Map.copyOf(themes);
    topics = Map.copyOf(topics);
  }
}
