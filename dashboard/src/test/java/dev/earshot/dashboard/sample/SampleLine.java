package dev.earshot.dashboard.sample;

import dev.earshot.dashboard.report.DropReports;
import dev.earshot.dashboard.state.CoverageBook;
import dev.earshot.dashboard.state.JdbcCursorBook;
import dev.earshot.dashboard.state.TestDatabase;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.ingest.IngestReport;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topics;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.Scorers;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The real line of data, from a sample begun now to the reports, with everything in memory. */
final class SampleLine implements AutoCloseable {

  final LuceneMentionStore store = LuceneMentionStore.inMemory();
  final TestDatabase database = TestDatabase.inMemory();
  final SampleWorkspace sample;
  final DropReports reports;
  private final TopicMatcher matcher =
      TopicMatcher.of(new Topics(List.of(SampleWorkspace.topic()), List.of()));
  private final Ingest ingest;

  SampleLine(Clock clock) {
    CoverageBook coverage = new CoverageBook(database.jdbc());
    sample = new SampleWorkspace(database.jdbc(), database.transaction(), clock);
    reports = new DropReports(store, coverage, new DropExplainer(), Duration.ofDays(90));
    ingest =
        new Ingest(
            matcher,
            LanguageDetection.shipped(),
            Scorers.shipped(),
            new ClauseScorer(),
            store,
            new JdbcCursorBook(database.jdbc(), database.transaction(), coverage, clock));
  }

  /** Reads all sources to their end. */
  IngestReport collect() throws CollectException, InterruptedException {
    IngestReport total = IngestReport.NOTHING;
    for (Collector collector : sample.collectors()) {
      IngestReport report;
      do {
        report = ingest.round(collector);
        total = total.plus(report);
      } while (report.more());
    }
    return total;
  }

  /** The first days of each source; how many were saved. */
  long collectOneBatch() throws CollectException, InterruptedException {
    long saved = 0;
    for (Collector collector : sample.collectors()) {
      saved += ingest.round(collector).saved();
    }
    return saved;
  }

  @Override
  public void close() {
    store.close();
    matcher.close();
  }
}
