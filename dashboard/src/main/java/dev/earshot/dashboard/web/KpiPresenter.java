package dev.earshot.dashboard.web;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.NetSentiment;
import dev.earshot.sentiment.reading.NetInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The strip of figures: the period, and the same figures of the period before. */
final class KpiPresenter {

  /** A first message later than this into the period before leaves nothing fair to compare with. */
  private static final Duration TOLERATED = Duration.ofHours(12);

  private final MentionStore store;
  private final Times times;
  private final View view;
  private final PeopleReading reading;

  KpiPresenter(MentionStore store, Times times, View view, PeopleReading reading) {
    this.store = store;
    this.times = times;
    this.view = view;
    this.reading = reading;
  }

  /** Counts of one period; a bucket of the whole of it. */
  private record Counts(long negative, long neutral, long positive) {

    static Counts of(Series series) {
      List<Bucket> buckets = series.buckets();
      return new Counts(
          buckets.stream().mapToLong(Bucket::negative).sum(),
          buckets.stream().mapToLong(Bucket::neutral).sum(),
          buckets.stream().mapToLong(Bucket::positive).sum());
    }

    long total() {
      return negative + neutral + positive;
    }

    boolean isFew() {
      return total() < Figures.FEW;
    }

    long net() {
      return Math.round(NetSentiment.points(negative, neutral, positive));
    }

    long negativeShare() {
      return Figures.percent(negative, total());
    }
  }

  /**
   * @param drops of the period
   * @param explained how many of them a driver explains
   */
  List<Kpi> present(List<Drop> drops, long explained, Series series) {
    Counts now = Counts.of(series);
    Period previous = view.period().previous(times.zone());
    MentionQuery before = view.query().during(previous.from(), previous.to());
    Counts then = Counts.of(store.series(before, Interval.HOUR));
    String why = notComparable(previous, then);
    return List.of(
        net(now, then, why, reading.of(series)),
        messages(now, then, why),
        share(now, then, why),
        drops(drops, explained));
  }

  private Kpi net(Counts now, Counts then, String why, NetInterval read) {
    boolean comparable = why.isEmpty() && !now.isFew();
    long change = now.net() - then.net();
    return new Kpi(
        "Net sentiment",
        now.isFew() ? "too few" : Figures.signed(now.net()),
        comparable ? arrow(change, Math.abs(change) + " pts") : "",
        Tone.of((double) change),
        now.isFew() ? "" : "if people read it: " + unbroken(PeopleReading.range(read)),
        comparable ? "vs " + Figures.signed(then.net()) + " in the " + before() : why,
        Links.page("/messages", list()),
        "all messages of the period");
  }

  private Kpi messages(Counts now, Counts then, String why) {
    long change = then.total() == 0 ? 0 : Math.round(100.0 * now.total() / then.total()) - 100;
    return new Kpi(
        "Messages",
        Figures.grouped(now.total()),
        why.isEmpty() ? arrow(change, Figures.grouped(Math.abs(change)) + "%") : "",
        Tone.NONE,
        "",
        why.isEmpty() ? "vs " + Figures.grouped(then.total()) + " in the " + before() : why,
        Links.page("/messages", list()),
        "all messages of the period");
  }

  private Kpi share(Counts now, Counts then, String why) {
    boolean comparable = why.isEmpty() && !now.isFew();
    long change = now.negativeShare() - then.negativeShare();
    String counted = Figures.grouped(now.negative()) + " negative";
    return new Kpi(
        "Negative share",
        now.isFew() ? "too few" : now.negativeShare() + "%",
        comparable ? arrow(change, Math.abs(change) + " pts") : "",
        Tone.of((double) -change),
        "",
        comparable ? counted + ", vs " + then.negativeShare() + "% before" : counted,
        Links.labelled(list(), Label.NEGATIVE),
        "the negative messages of the period");
  }

  private Kpi drops(List<Drop> drops, long explained) {
    long open = drops.stream().filter(Drop::open).count();
    return new Kpi(
        "Drops found",
        Figures.grouped(drops.size()),
        drops.isEmpty() ? "" : Figures.grouped(explained) + " explained",
        Tone.NONE,
        "",
        open > 0 ? Figures.grouped(open) + " still open" : "none open",
        Links.page("/", view.select(Selection.NOTHING)),
        "the list of drops");
  }

  private View list() {
    return view.select(Selection.LATEST);
  }

  private String before() {
    return view.period().previousInWords(times.zone());
  }

  /** Why the period before is no measure, in words; empty when it is one. */
  private String notComparable(Period previous, Counts then) {
    Optional<Instant> first = firstMessage();
    if (first.isEmpty()) {
      return "no messages yet";
    }
    if (first.get().isAfter(previous.from().plus(TOLERATED))) {
      return "no messages before " + times.day(first.get());
    }
    return then.isFew() ? "too few in the " + before() : "";
  }

  private Optional<Instant> firstMessage() {
    MentionQuery ever = MentionQuery.of(view.topic(), Instant.EPOCH, view.now());
    MentionPage oldest = store.search(ever, new Page(1, Page.Order.OLDEST, ""));
    return oldest.hits().stream().findFirst().map(hit -> hit.mention().post().publishedAt());
  }

  /** In one line. */
  private static String unbroken(String words) {
    return words.replace(' ', '\u00a0');
  }

  private static String arrow(long change, String size) {
    return change < 0 ? "▼ " + size : change > 0 ? "▲ " + size : "no change";
  }
}
