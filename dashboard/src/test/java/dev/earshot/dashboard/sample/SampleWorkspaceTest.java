package dev.earshot.dashboard.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.earshot.dashboard.report.DropReport;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.ingest.IngestReport;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.Series;
import dev.earshot.sentiment.drop.Driver;
import dev.earshot.sentiment.drop.Drop;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleWorkspaceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T11:05:00Z");
  private static final Instant MIDNIGHT = NOW.truncatedTo(ChronoUnit.DAYS);

  /** Read once, looked at by several tests. */
  private static final SampleLine FULL = new SampleLine(new MutableClock(NOW));

  private static IngestReport read = IngestReport.NOTHING;

  private final MutableClock clock = new MutableClock(NOW);
  private final SampleLine line = new SampleLine(clock);

  @BeforeAll
  static void collect() throws Exception {
    FULL.sample.begin();
    read = FULL.collect();
  }

  @AfterAll
  static void closeFull() {
    FULL.close();
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void the_first_run_shows_thirty_days_with_two_drops_that_explain_themselves() {
    assertThat(read.rejected()).isZero();
    assertThat(read.saved()).isBetween(7_500L, 8_600L);
    assertThat(read.read() - read.matched()).isBetween(50L, 250L);

    List<Drop> drops = FULL.reports.drops(SampleWorkspace.topic(), NOW.minus(days(31)), NOW);
    assertThat(drops).hasSize(2);
    assertThat(drops.get(0).from())
        .isBetween(MIDNIGHT.minus(days(12)), MIDNIGHT.minus(days(12)).plus(hours(10)));
    assertThat(drops.get(0).after()).isLessThan(-15);
    assertThat(drops.get(1).from())
        .isBetween(MIDNIGHT.minus(days(4)).minus(hours(2)), MIDNIGHT.minus(days(4).minusHours(10)));
    assertThat(Duration.between(drops.get(1).from(), drops.get(1).to()))
        .isBetween(hours(28), hours(48));
    assertThat(drops.get(1).after()).isLessThan(-30);
    assertThat(drops.get(1).before()).isBetween(5.0, 30.0);

    assertThat(strongestTheme(drops.get(0)).terms()).containsAnyOf("app", "update", "crash");
    assertThat(strongestTheme(drops.get(1)).terms())
        .containsAnyOf("parcel", "depot", "delivery", "shipping", "order");
  }

  @Test
  void the_campaign_brings_many_messages_and_no_drop() {
    Instant campaign = MIDNIGHT.minus(days(20)).plus(hours(10));
    long during = count(campaign, campaign.plus(days(1)));
    long before = count(campaign.minus(days(7)), campaign.minus(days(6)));
    assertThat(during).isGreaterThan(2 * before);
    assertThat(FULL.reports.drops(SampleWorkspace.topic(), campaign, campaign.plus(days(4))))
        .isEmpty();
  }

  @Test
  void most_messages_are_english_and_the_rest_is_told_apart() {
    Map<String, Long> languages = FULL.store.facets(all()).languages();
    long total = languages.values().stream().mapToLong(Long::longValue).sum();
    assertThat((double) languages.get("en") / total).isBetween(.72, .88);
    assertThat(languages.keySet()).contains("pt", "es", "de");
  }

  @Test
  void it_begins_once_and_goes_on_from_there() throws Exception {
    assertThat(line.sample.active()).isFalse();
    assertThat(line.sample.collectors()).isEmpty();
    line.sample.begin();
    assertThat(line.sample.active()).isTrue();
    clock.advance(days(1));
    line.sample.begin();
    for (Collector collector : line.sample.collectors()) {
      assertThat(collector.collect(Cursor.START).coverage().getFirst().from())
          .isEqualTo(NOW.truncatedTo(ChronoUnit.HOURS).minus(days(30)));
    }
  }

  @Test
  void removing_it_leaves_nothing_of_it_and_everything_else() throws Exception {
    line.sample.begin();
    assertThat(line.collectOneBatch()).isPositive();
    line.store.save(List.of(own()));
    line.database
        .jdbc()
        .sql(
            "insert into annotation (topic, from_at, to_at, kind, note, silences, created_by,"
                + " created_at) values ('tarnfell', now(), now(), 'campaign', 'x', false, 'a', now())")
        .update();

    line.sample.remove(line.store);

    assertThat(line.store.search(all(), Page.newest(10)).hits())
        .extracting(hit -> hit.mention().id())
        .containsExactly("mine:1");
    for (String table :
        List.of("source_cursor", "source_coverage", "source_health", "annotation", "incident")) {
      assertThat(
              line.database.jdbc().sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
    assertThat(line.sample.active()).isFalse();
    assertThat(line.sample.removalUnfinished()).isFalse();
  }

  @Test
  void once_removed_it_never_comes_back() throws Exception {
    line.sample.begin();
    line.sample.remove(line.store);
    line.sample.begin();
    assertThat(line.sample.active()).isFalse();
    assertThat(line.sample.collectors()).isEmpty();
    assertThat(line.collect().read()).isZero();
    line.sample.remove(line.store);
  }

  private Driver strongestTheme(Drop drop) {
    DropReport report = FULL.reports.report(SampleWorkspace.TOPIC_ID, drop);
    double sum = report.explanation().drivers().stream().mapToDouble(Driver::points).sum();
    assertThat(sum).isCloseTo(report.explanation().change(), offset(1e-9));
    return report.explanation().drivers().stream()
        .filter(driver -> driver.kind() == Driver.Kind.THEME)
        .findFirst()
        .orElseThrow();
  }

  private long count(Instant from, Instant to) {
    Series hours =
        FULL.store.series(MentionQuery.of(SampleWorkspace.TOPIC_ID, from, to), Interval.HOUR);
    return hours.buckets().stream().collect(Collectors.summingLong(Bucket::total));
  }

  private MentionQuery all() {
    return MentionQuery.of("", NOW.minus(days(60)), NOW.plus(days(60)));
  }

  private static Mention own() {
    Post post =
        new Post(
            "mine", "1", "", Author.UNKNOWN, "Acme is fine", "en", NOW, "", "", Engagement.NONE);
    return new Mention(
        post,
        "en",
        new Sentiment(Label.NEUTRAL, 0, 1, 0, "test", "1"),
        List.of(TopicMatch.somewhere("acme", false, List.of("acme"))),
        Map.of(),
        List.of());
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
