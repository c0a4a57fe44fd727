package dev.earshot.dashboard.report;

import dev.earshot.dashboard.incident.SpikeFindings;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.JdbcCursorBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Mentions;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.Drop;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.spike.Spike;
import dev.earshot.sentiment.spike.SpikeDetection;
import dev.earshot.sentiment.spike.SpikeExplainer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A topic with sources that are heard or not, and what the detectors say of it. */
final class HeardTopic implements AutoCloseable {

  private final LuceneMentionStore store = LuceneMentionStore.inMemory();
  private final TestDatabase database = TestDatabase.inMemory();
  private final CoverageBook coverage = new CoverageBook(database.jdbc());
  private final JdbcCursorBook cursors =
      new JdbcCursorBook(database.jdbc(), database.transaction(), coverage, Clock.systemUTC());
  private final DropReports reports =
      new DropReports(store, coverage, new DropExplainer(), Duration.ofDays(90));
  private int written;

  DropReports reports() {
    return reports;
  }

  List<Drop> drops(Instant from, Instant to) {
    return reports.drops(Mentions.TOPIC, Sensitivity.BALANCED, from, to);
  }

  List<Spike> spikes(Instant from, Instant to) {
    TopicSteps steps = spikeReports().steps(Mentions.TOPIC, from, to);
    return SpikeDetection.detector(Sensitivity.BALANCED).detect(steps.counts(), steps.gaps());
  }

  /** What the latest spike was made of. */
  SpikeFindings.Explained latestSpike(Instant from, Instant to) {
    Topic balanced =
        new Topic(
            Mentions.TOPIC,
            "Acme",
            List.of("acme"),
            List.of(),
            List.of(),
            "",
            Topic.Owned.NOTHING,
            Set.of(),
            Set.of(),
            Sensitivity.BALANCED);
    SpikeFindings found = spikeReports().find(balanced, from, to);
    return found.explain().apply(found.spikes().getLast());
  }

  private SpikeReports spikeReports() {
    return new SpikeReports(reports, new DropExplainer(), new SpikeExplainer(Set::of));
  }

  /** The source was read completely in that time, and it is known. */
  void heard(String source, Instant from, Instant to) {
    cursors.advance(source, new Cursor("1"), List.of(new Coverage(source, from, to, true, "")));
  }

  /** So many messages every hour, the first of them angry, the rest half and half. */
  void write(String source, Instant from, Instant to, int hourly, int angry) {
    List<Mention> mentions = new ArrayList<>();
    for (Instant hour = from; hour.isBefore(to); hour = hour.plus(Duration.ofHours(1))) {
      for (int i = 0; i < hourly; i++) {
        Instant at = hour.plus(Duration.ofHours(1).multipliedBy(i).dividedBy(hourly));
        mentions.add(mention(source, at, i < angry));
      }
    }
    store.save(mentions);
  }

  private Mention mention(String source, Instant at, boolean angry) {
    written++;
    Label calm = written % 4 == 0 ? Label.POSITIVE : Label.NEUTRAL;
    return Mentions.with(source + written)
        .from(source)
        .at(at)
        .text("acme again")
        .label(angry ? Label.NEGATIVE : calm)
        .build();
  }

  @Override
  public void close() {
    store.close();
  }
}
