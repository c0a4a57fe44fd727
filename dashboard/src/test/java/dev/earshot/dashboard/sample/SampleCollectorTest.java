package dev.earshot.dashboard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.MutableClock;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.topic.Topic.Rule;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.spike.Count;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleCollectorTest {

  private static final Instant ANCHOR = Instant.parse("2026-03-10T15:20:00Z");

  private final MutableClock clock = new MutableClock(ANCHOR);

  @Test
  void thirty_days_give_about_eight_thousand_messages_from_five_sources() {
    List<Post> posts = all();
    assertThat(posts).hasSizeBetween(7_500, 8_800);
    assertThat(posts.stream().map(Post::source).distinct())
        .containsExactlyInAnyOrderElementsOf(SampleWorkspace.sources());
    assertThat(posts)
        .allMatch(post -> post.publishedAt().isBefore(ANCHOR))
        .allMatch(
            post -> !post.publishedAt().isBefore(ANCHOR.minus(Duration.ofDays(30).plusHours(1))));
    assertThat(posts.stream().map(Post::id).distinct()).hasSize(posts.size());
  }

  @Test
  void hardly_two_messages_are_equal() {
    List<Post> posts = all();
    Set<String> texts = posts.stream().map(Post::text).collect(Collectors.toSet());
    assertThat(posts.size() - texts.size()).isLessThan(posts.size() / 50);
    assertThat(texts).noneMatch(text -> text.contains("{") || text.contains("|"));
  }

  @Test
  void the_same_anchor_gives_the_same_messages() {
    assertThat(all()).isEqualTo(all());
    List<Post> others = read(new SampleCollector(SampleSource.REDDIT, other(), clock));
    assertThat(others).isNotEqualTo(read(new SampleCollector(SampleSource.REDDIT, ANCHOR, clock)));
  }

  @Test
  void the_same_cursor_gives_the_same_batch_again_also_after_a_restart() {
    SampleCollector collector = new SampleCollector(SampleSource.BLUESKY, ANCHOR, clock);
    Batch first = collector.collect(Cursor.START);
    Batch second = collector.collect(first.next());
    Batch third = collector.collect(second.next());
    assertThat(collector.collect(first.next())).isEqualTo(second);
    assertThat(new SampleCollector(SampleSource.BLUESKY, ANCHOR, clock).collect(second.next()))
        .isEqualTo(third);
    assertThat(collector.collect(new Cursor("of some other version"))).isEqualTo(first);
  }

  @Test
  void the_campaign_is_a_spike_of_volume_whenever_the_sample_begins() {
    for (int i = 0; i < 6; i++) {
      Instant anchor = ANCHOR.plus(Duration.ofHours(29L * i));
      Instant campaign = anchor.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(20));

      assertThat(spikes(anchor))
          .as(anchor.toString())
          .anySatisfy(spike ->
              assertThat(spike.from()).isBetween(campaign, campaign.plus(Duration.ofHours(36))));
    }
  }

  private static List<Spike> spikes(Instant anchor) {
    Duration step = Duration.ofMinutes(15);
    Map<Instant, Long> counts = new TreeMap<>();
    for (Instant at = SampleStream.begin(anchor); at.isBefore(anchor); at = at.plus(step)) {
      counts.put(at, 0L);
    }
    for (SampleSource source : SampleSource.values()) {
      read(new SampleCollector(source, anchor, new MutableClock(anchor)))
          .forEach(post ->
              counts.merge(
                  Instant.ofEpochSecond(post.publishedAt().getEpochSecond() / 900 * 900),
                  1L,
                  Long::sum));
    }
    return SpikeDetection.detector(SampleWorkspace.topic().sensitivity(Rule.SPIKE))
        .detect(
            counts.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .toList(),
            List.of());
  }

  @Test
  void it_goes_on_after_the_anchor_minute_by_minute() {
    SampleCollector collector = new SampleCollector(SampleSource.BLUESKY, ANCHOR, clock);
    Cursor cursor = end(collector);
    assertThat(collector.collect(cursor).posts()).isEmpty();
    List<Post> live = new ArrayList<>();
    List<Coverage> heard = new ArrayList<>();
    for (int minute = 0; minute < 24 * 60; minute += 10) {
      clock.advance(Duration.ofMinutes(10));
      Batch batch = collector.collect(cursor);
      assertThat(batch.more()).isFalse();
      live.addAll(batch.posts());
      heard.addAll(batch.coverage());
      cursor = batch.next();
    }
    assertThat(live).hasSizeBetween(30, 250);
    assertThat(live).allMatch(post -> !post.publishedAt().isBefore(ANCHOR));
    assertThat(live).allMatch(post -> post.publishedAt().isBefore(clock.instant()));
    assertThat(heard.getFirst().from()).isEqualTo(ANCHOR);
    assertThat(heard.getLast().to()).isEqualTo(clock.instant());

    SampleCollector later = new SampleCollector(SampleSource.BLUESKY, ANCHOR, clock);
    assertThat(later.collect(new Cursor(ANCHOR.toString())).posts()).isEqualTo(live);
  }

  @Test
  void all_time_is_covered_without_a_gap() {
    SampleCollector collector = new SampleCollector(SampleSource.NEWS, ANCHOR, clock);
    Instant known = SampleStream.begin(ANCHOR);
    Cursor cursor = Cursor.START;
    boolean more = true;
    while (more) {
      Batch batch = collector.collect(cursor);
      Coverage heard = batch.coverage().getFirst();
      assertThat(heard.source()).isEqualTo("sample-news");
      assertThat(heard.from()).isEqualTo(known);
      assertThat(heard.complete()).isTrue();
      known = heard.to();
      cursor = batch.next();
      more = batch.more();
    }
    assertThat(known).isEqualTo(ANCHOR);
  }

  @Test
  void answers_name_a_message_of_the_same_source_that_came_before() {
    Set<String> before = new HashSet<>();
    int answers = 0;
    for (Post post : read(new SampleCollector(SampleSource.MASTODON, ANCHOR, clock))) {
      if (!post.replyTo().isEmpty()) {
        assertThat(before).contains(post.replyTo(), post.conversation());
        answers++;
      }
      before.add(post.nativeId());
    }
    assertThat(answers).isGreaterThan(100);
  }

  @Test
  void the_topic_hears_people_and_neither_the_brand_itself_nor_the_road_of_the_same_name() {
    List<Post> posts = all();
    try (TopicMatcher matcher =
        TopicMatcher.of(new Topics(List.of(SampleWorkspace.topic()), List.of()))) {
      List<List<TopicMatch>> matches = matcher.match(posts);
      assertThat(matcher.problems()).isEmpty();
      int tagged = 0;
      for (int i = 0; i < posts.size(); i++) {
        Post post = posts.get(i);
        boolean official = post.author().equals(Crowd.BRAND);
        boolean road =
            post.text().contains("Tarnfell Road") || post.text().contains("Tarnfell Parish");
        assertThat(matches.get(i).isEmpty()).as(post.text()).isEqualTo(official || road);
        tagged += !matches.get(i).isEmpty() && matches.get(i).getFirst().tagged() ? 1 : 0;
      }
      assertThat((double) tagged / posts.size()).isBetween(.15, .6);
    }
  }

  private static Instant other() {
    return ANCHOR.minus(Duration.ofDays(1));
  }

  private List<Post> all() {
    List<Post> posts = new ArrayList<>();
    for (SampleSource source : SampleSource.values()) {
      posts.addAll(read(new SampleCollector(source, ANCHOR, clock)));
    }
    return posts;
  }

  private static List<Post> read(SampleCollector collector) {
    List<Post> posts = new ArrayList<>();
    Cursor cursor = Cursor.START;
    Batch batch;
    do {
      batch = collector.collect(cursor);
      posts.addAll(batch.posts());
      cursor = batch.next();
    } while (batch.more());
    return posts;
  }

  private static Cursor end(SampleCollector collector) {
    Cursor cursor = Cursor.START;
    Batch batch;
    do {
      batch = collector.collect(cursor);
      cursor = batch.next();
    } while (batch.more());
    return cursor;
  }
}
