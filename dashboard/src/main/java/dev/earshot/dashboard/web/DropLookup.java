package dev.earshot.dashboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.dashboard.history.HistoryWalk;
import dev.earshot.dashboard.incident.Incident;
import dev.earshot.dashboard.incident.IncidentDesk;
import dev.earshot.dashboard.incident.KeptNames;
import dev.earshot.dashboard.incident.Spells;
import dev.earshot.dashboard.report.Comparison;
import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.report.TopicHours;
import dev.earshot.dashboard.theme.TeamTheme;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropExplanation;
import dev.earshot.sentiment.drop.Expectation;
import dev.earshot.sentiment.drop.Learning;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds and explains the drops of a view, filters included. Answers are remembered as long as the
 * counts they were made from stay the same, so that a page loads fast and its parts agree.
 */
final class DropLookup {

  private static final int REMEMBERED = 200;

  private final MentionStore store;
  private final DropReports reports;
  private final IncidentDesk incidents;
  private final Supplier<Sorting> sorting;
  private final Cache<FoundKey, Found> found = cache();
  private final Cache<ExplainedKey, DropExplanation> explained = cache();

  /**
   * @param sorting when it changes, explanations are made anew
   */
  DropLookup(
      MentionStore store, DropReports reports, IncidentDesk incidents, Supplier<Sorting> sorting) {
    this.store = store;
    this.reports = reports;
    this.incidents = incidents;
    this.sorting = sorting;
  }

  /**
   * Which themes a team has, and how far messages are sorted into them: an explanation made of half
   * of them must not stay.
   */
  record Sorting(List<TeamTheme> themes, HistoryWalk.Progress progress) {}

  /**
   * What was found.
   *
   * @param drops that touch the period, in time order
   * @param expected by hour, of the history too
   * @param gaps that touch the period
   */
  record Found(
      List<Drop> drops, List<Expectation> expected, Learning learning, List<Coverage> gaps) {

    private Found during(Period period) {
      return new Found(
          drops.stream().filter(drop -> touches(period, drop.from(), drop.to())).toList(),
          expected,
          learning,
          gaps.stream().filter(gap -> touches(period, gap.from(), gap.to())).toList());
    }

    private static boolean touches(Period period, Instant from, Instant to) {
      return from.isBefore(period.to()) && to.isAfter(period.from());
    }
  }

  private record FoundKey(TopicHours heard, Sensitivity sensitivity) {}

  private record ExplainedKey(
      MentionQuery query, Series before, Series after, Set<String> unlike, Sorting sorting) {}

  Found find(View view, Sensitivity sensitivity) {
    Period period = view.period();
    MentionQuery query = view.query().during(period.from().minus(reports.history()), period.to());
    FoundKey key = new FoundKey(reports.hours(query), sensitivity);
    return found.get(key, DropLookup::detect).during(period);
  }

  private static Found detect(FoundKey key) {
    Series hours = key.heard.hours();
    List<Coverage> gaps = key.heard.gaps();
    return new Found(
        // Put together as incidents are: an aftermath is no drop of its own.
        Spells.of(DropDetection.detector(key.sensitivity).detect(hours, gaps)),
        key.heard.expected(),
        DropDetection.learning(hours, gaps),
        key.heard.missing());
  }

  /** By the names under which people were told of the drop, where they were. */
  DropExplanation explain(View view, Comparison range) {
    return incidents.touching(view.topic(), range.from(), range.to()).stream()
        .map(Incident::explanation)
        .reduce(explainAnew(view, range), (now, told) -> KeptNames.keep(told, now));
  }

  private DropExplanation explainAnew(View view, Comparison range) {
    MentionQuery after = view.query().during(range.from(), range.to());
    MentionQuery before = view.query().during(range.beforeFrom(), range.from());
    ExplainedKey key =
        new ExplainedKey(
            after,
            store.series(before, Interval.HOUR),
            store.series(after, Interval.HOUR),
            reports.unlike(after, range),
            sorting.get());
    return explained.get(key, _ -> reports.explain(after, range, key.unlike));
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  }
}
