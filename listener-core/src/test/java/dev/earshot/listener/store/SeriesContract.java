package dev.earshot.listener.store;

import static dev.earshot.listener.mention.Label.NEGATIVE;
import static dev.earshot.listener.mention.Label.NEUTRAL;
import static dev.earshot.listener.mention.Label.POSITIVE;
import static dev.earshot.listener.mention.Posts.NOON;
import static dev.earshot.listener.store.StoreUnderTest.all;
import static dev.earshot.listener.store.StoreUnderTest.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.mention.Sentiment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Counts over time. */
public interface SeriesContract extends StoreUnderTest {

  private static Interval every(String step, String zone) {
    return new Interval(Duration.parse(step), ZoneId.of(zone));
  }

  @Test
  default void every_bucket_is_there_also_those_nobody_wrote_in() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").at(NOON).label(NEGATIVE).build(),
              Mentions.with("2").at(NOON.plusSeconds(3599)).label(POSITIVE).build(),
              Mentions.with("3").at(NOON.plusSeconds(7200)).label(NEUTRAL).build(),
              Mentions.with("4").at(NOON.plusSeconds(4 * 3600)).label(NEUTRAL).build()));
      Instant to = NOON.plusSeconds(4 * 3600);
      List<Bucket> buckets = store.series(all().during(NOON, to), Interval.HOUR).buckets();
      assertThat(buckets)
          .extracting(Bucket::negative, Bucket::neutral, Bucket::positive)
          .containsExactly(row(1, 0, 1), row(0, 0, 0), row(0, 1, 0), row(0, 0, 0));
      assertThat(buckets)
          .extracting(Bucket::start)
          .containsExactlyElementsOf(
              IntStream.range(0, 4).mapToObj(i -> NOON.plusSeconds(3600L * i)).toList());
      assertThat(buckets.getLast().end()).isEqualTo(to);
    }
  }

  private static Tuple row(long negative, long neutral, long positive) {
    return new Tuple(negative, neutral, positive);
  }

  @Test
  default void outer_buckets_are_whole_but_count_only_the_range() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").at(NOON).build(),
              Mentions.with("2").at(NOON.plusSeconds(1800)).build(),
              Mentions.with("3").at(NOON.plusSeconds(5000)).build(),
              Mentions.with("4").at(NOON.plusSeconds(5400)).build()));
      Series series =
          store.series(all().during(NOON.plusSeconds(1800), NOON.plusSeconds(5400)), Interval.HOUR);
      assertThat(series.buckets()).extracting(Bucket::total).containsExactly(1L, 1L);
      assertThat(series.buckets().getFirst().start()).isEqualTo(NOON);
      assertThat(series.buckets().getLast().end()).isEqualTo(NOON.plusSeconds(7200));
    }
  }

  @Test
  default void days_are_the_zones_days_across_a_clock_change() {
    Interval days = every("PT24H", "Europe/Berlin");
    Instant from = Instant.parse("2026-03-27T23:00:00Z");
    Instant to = Instant.parse("2026-03-30T22:00:00Z");
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("saturday").at("2026-03-28T22:59:59Z").build(),
              Mentions.with("sunday").at("2026-03-28T23:00:00Z").build(),
              Mentions.with("late").at("2026-03-29T21:59:59.999Z").build(),
              Mentions.with("monday").at("2026-03-29T22:00:00Z").build()));
      List<Bucket> buckets = store.series(all().during(from, to), days).buckets();
      assertThat(buckets).extracting(Bucket::total).containsExactly(1L, 2L, 1L);
      assertThat(buckets)
          .extracting(bucket -> Duration.between(bucket.start(), bucket.end()).toHours())
          .containsExactly(24L, 23L, 24L);
    }
  }

  @Test
  default void any_step_counts_each_mention_once_also_when_the_clock_goes_back() {
    Instant from = Instant.parse("2026-10-24T22:00:00Z");
    Instant to = Instant.parse("2026-10-26T23:00:00Z");
    try (MentionStore store = open()) {
      store.save(
          IntStream.range(0, 196)
              .mapToObj(i -> Mentions.with("m" + i).at(from.plusSeconds(900L * i)).build())
              .toList());
      for (String step : List.of("PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H", "PT24H")) {
        for (String zone : List.of("UTC", "Europe/Berlin", "Asia/Kolkata", "America/Havana")) {
          Series series = store.series(all().during(from, to), every(step, zone));
          assertThat(series.total()).as("%s in %s", step, zone).isEqualTo(196);
          assertBucketsHoldTheirOwn(store, series, from, to);
        }
      }
    }
  }

  private static void assertBucketsHoldTheirOwn(
      MentionStore store, Series series, Instant from, Instant to) {
    List<Long> totals = new ArrayList<>();
    List<Bucket> buckets = series.buckets();
    int step = Math.max(1, buckets.size() / 7);
    for (int i = 0; i < buckets.size(); i += step) {
      Bucket bucket = buckets.get(i);
      Instant start = bucket.start().isBefore(from) ? from : bucket.start();
      Instant end = bucket.end().isAfter(to) ? to : bucket.end();
      totals.add(store.search(all().during(start, end), Page.newest(0)).total());
      assertThat(bucket.total()).isEqualTo(totals.getLast());
      assertThat(i == 0 || buckets.get(i - 1).end().equals(bucket.start())).isTrue();
    }
  }

  @Test
  default void labels_and_scores_are_those_toward_the_topic_and_corrections_count() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").sentiment(Mentions.scored(.75)).build(),
              Mentions.with("2")
                  .about("acme")
                  .about("other")
                  .sentiment(Mentions.scored(.9))
                  .toward("acme", Mentions.scored(-.8))
                  .build(),
              Mentions.with("3")
                  .sentiment(Mentions.scored(-.6))
                  .corrected(saying(POSITIVE))
                  .build()));
      MentionQuery hour = all().during(NOON, NOON.plusSeconds(3600));
      Bucket acme = store.series(hour, Interval.HOUR).buckets().getFirst();
      assertThat(acme).returns(1L, Bucket::negative).returns(2L, Bucket::positive);
      assertThat(scores(acme)).isCloseTo(.75 - .8 - .6, within(1e-5));
      Bucket other = store.series(about("other"), Interval.HOUR).buckets().getFirst();
      assertThat(other).returns(0L, Bucket::negative).returns(1L, Bucket::positive);
      assertThat(scores(other)).isCloseTo(.9, within(1e-5));
      Bucket any = store.series(about(""), Interval.HOUR).buckets().getFirst();
      assertThat(any).returns(0L, Bucket::negative).returns(3L, Bucket::positive);
      assertThat(scores(any)).isCloseTo(.75 + .9 - .6, within(1e-5));
    }
  }

  private static double scores(Bucket bucket) {
    return bucket.verdicts().stream().mapToDouble(Verdicts::scoreSum).sum();
  }

  @Test
  default void labels_are_also_counted_by_who_gave_them() {
    Sentiment linear = new Sentiment(NEGATIVE, .7, .2, .1, "linear", "5");
    Sentiment clauses = new Sentiment(POSITIVE, .1, .2, .7, "clauses", "2");
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").sentiment(linear).build(),
              Mentions.with("2").sentiment(linear).build(),
              Mentions.with("3").sentiment(linear).in("de").build(),
              Mentions.with("4").sentiment(linear).toward("acme", clauses).build(),
              Mentions.with("5").sentiment(linear).corrected(saying(POSITIVE)).build()));
      assertThat(store.series(about("acme"), Interval.HOUR).buckets().getFirst().verdicts())
          .extracting(Verdicts::judge, Verdicts::negative, Verdicts::positive)
          .containsExactly(
              new Tuple(new Judge("clauses", "2", "en"), 0L, 1L),
              new Tuple(new Judge("linear", "5", "de"), 1L, 0L),
              new Tuple(new Judge("linear", "5", "en"), 2L, 0L),
              new Tuple(Judge.PEOPLE, 0L, 1L));
      assertThat(store.series(about(""), Interval.HOUR).buckets().getFirst().verdicts())
          .extracting(Verdicts::judge, Verdicts::total)
          .containsExactly(
              new Tuple(new Judge("linear", "5", "de"), 1L),
              new Tuple(new Judge("linear", "5", "en"), 3L),
              new Tuple(Judge.PEOPLE, 1L));
    }
  }

  @Test
  default void a_label_that_people_gave_toward_a_topic_is_theirs_there_also_where_they_agree() {
    Mention two = Mentions.with("1").label(NEGATIVE).about("acme").about("other").build();
    try (MentionStore store = open()) {
      store.save(List.of(two.withCorrection("acme", saying(NEGATIVE))));
      assertThat(store.series(about("acme"), Interval.HOUR).buckets().getFirst().verdicts())
          .extracting(Verdicts::judge)
          .containsExactly(Judge.PEOPLE);
      assertThat(store.series(about("other"), Interval.HOUR).buckets().getFirst().verdicts())
          .extracting(Verdicts::judge)
          .doesNotContain(Judge.PEOPLE);
    }
  }

  private static MentionQuery about(String topic) {
    return MentionQuery.of(topic, NOON, NOON.plusSeconds(3600));
  }

  @Test
  default void filters_count() {
    try (MentionStore store = open()) {
      store.save(
          List.of(
              Mentions.with("1").from("news").label(NEGATIVE).text("late parcel").build(),
              Mentions.with("2").from("news").label(POSITIVE).build(),
              Mentions.with("3").from("forum").label(NEGATIVE).build()));
      MentionQuery news = about("acme").from(Set.of("news"));
      assertThat(store.series(news, Interval.HOUR).total()).isEqualTo(2);
      assertThat(store.series(news.labelled(Set.of(NEGATIVE)), Interval.HOUR).buckets())
          .extracting(Bucket::negative, Bucket::positive)
          .containsExactly(new Tuple(1L, 0L));
      assertThat(store.series(news.containing("parcel"), Interval.HOUR).total()).isEqualTo(1);
    }
  }

  @Test
  default void an_empty_range_has_no_buckets_and_one_without_end_is_refused() {
    try (MentionStore store = open()) {
      store.save(List.of(Mentions.with("1").build()));
      assertThat(store.series(all().during(NOON, NOON), Interval.HOUR).buckets()).isEmpty();
      assertThat(store.series(all().during(LATE, NOON), Interval.HOUR).buckets()).isEmpty();
      assertThatThrownBy(
              () -> store.series(all().during(Instant.EPOCH, Instant.MAX), Interval.HOUR))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("buckets");
    }
  }
}
