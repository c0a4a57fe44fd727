package dev.earshot.dashboard.web;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Series;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** How wide the buckets of a chart are. */
enum Step {
  QUARTER(Duration.ofMinutes(15), "15 min", "15-minute"),
  HOUR(Duration.ofHours(1), "hour", "hourly"),
  THREE_HOURS(Duration.ofHours(3), "3 h", "3-hour"),
  SIX_HOURS(Duration.ofHours(6), "6 h", "6-hour"),
  TWELVE_HOURS(Duration.ofHours(12), "12 h", "12-hour"),
  DAY(Duration.ofDays(1), "day", "daily");

  /** A chart of fewer buckets says less than one of uncertain ones. */
  private static final int LEAST_BUCKETS = 10;

  /** Of the buckets with any message; with more of them too small, a wider step is taken. */
  private static final double MOST_SMALL = .15;

  private final Duration length;
  private final String name;
  private final String adjective;

  Step(Duration length, String name, String adjective) {
    this.length = length;
    this.name = name;
    this.adjective = adjective;
  }

  /** As in "messages per 6 h". */
  String words() {
    return name;
  }

  /** As in "net sentiment, 6-hour". */
  public String adjective() {
    return adjective;
  }

  Interval interval(ZoneId zone) {
    return new Interval(length, zone);
  }

  /** The step that a period of this length is usually shown in. */
  static Step usual(Duration period) {
    long hours = period.toHours();
    return hours <= 48 ? QUARTER : hours <= 14 * 24 ? HOUR : hours <= 60 * 24 ? SIX_HOURS : DAY;
  }

  /** A series and its step. */
  record Cut(Step step, Series series) {}

  private static final List<Step> STEPS = List.of(values());

  /** Cuts a query into buckets, wider than usual where most would hold too few messages. */
  static Cut cut(MentionStore store, MentionQuery query, ZoneId zone) {
    Duration length = Duration.between(query.from(), query.to());
    Cut cut = cut(store, query, zone, usual(length));
    while (cut.step != DAY && isSparse(cut.series)) {
      Step wider = STEPS.get(STEPS.indexOf(cut.step) + 1);
      if (length.dividedBy(wider.length) < LEAST_BUCKETS) {
        break;
      }
      cut = cut(store, query, zone, wider);
    }
    return cut;
  }

  private static Cut cut(MentionStore store, MentionQuery query, ZoneId zone, Step step) {
    return new Cut(step, store.series(query, step.interval(zone)));
  }

  private static boolean isSparse(Series series) {
    long any = series.buckets().stream().filter(bucket -> bucket.total() > 0).count();
    long small = series.buckets().stream().filter(Step::isSmall).count();
    return small > any * MOST_SMALL;
  }

  private static boolean isSmall(Bucket bucket) {
    return bucket.total() > 0 && bucket.total() < Figures.FEW;
  }
}
