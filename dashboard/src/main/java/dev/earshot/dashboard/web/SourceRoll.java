package dev.earshot.dashboard.web;

import dev.earshot.dashboard.sample.SampleWorkspace;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.topic.SourceSettings;
import dev.earshot.listener.topic.Topics;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which sources there are, counted in one way by all pages. */
final class SourceRoll {

  private final Supplier<Topics> topics;
  private final MentionStore store;
  private final CoverageBook coverage;

  SourceRoll(Supplier<Topics> topics, MentionStore store, CoverageBook coverage) {
    this.topics = topics;
    this.store = store;
    this.coverage = coverage;
  }

  /**
   * Sources of topics.yml, those a topic names, those ever read, and those a message of the period
   * came from, such as an imported file.
   *
   * @return ids in order
   */
  Set<String> ids(Period period) {
    Set<String> ids = new TreeSet<>(coverage.sources());
    topics.get().sources().stream().map(SourceSettings::id).forEach(ids::add);
    topics.get().topics().forEach(topic -> ids.addAll(topic.sources()));
    ids.addAll(store.facets(MentionQuery.of("", period.from(), period.to())).sources().keySet());
    return ids;
  }

  /** 7 sources: 2 in topics.yml, 5 of the sample. Or, of one kind: 5 sources, all of the sample. */
  String words(Collection<String> ids) {
    Set<String> configured =
        topics.get().sources().stream().map(SourceSettings::id).collect(Collectors.toSet());
    Map<String, Long> kinds =
        ids.stream()
            .collect(
                Collectors.groupingBy(
                    id -> kind(id, configured), TreeMap::new, Collectors.counting()));
    String all = Figures.count(ids.size(), "source", "sources");
    if (kinds.size() == 1) {
      return all + (ids.size() == 1 ? ", " : ", all ") + String.join("", kinds.keySet());
    }
    return kinds.entrySet().stream()
        .map(kind -> Figures.grouped(kind.getValue()) + " " + kind.getKey())
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), parts -> parts.isEmpty() ? all : all + ": " + parts));
  }

  private static String kind(String id, Set<String> configured) {
    if (configured.contains(id)) {
      return "in topics.yml";
    }
    return SampleWorkspace.sources().contains(id)
        ? "of the sample"
        : "imported or no longer configured";
  }
}
