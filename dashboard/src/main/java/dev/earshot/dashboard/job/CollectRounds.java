package dev.earshot.dashboard.job;

import dev.earshot.dashboard.state.SourceHealthBook;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.ingest.IngestReport;
import dev.earshot.listener.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rounds and keeps book of how they went. A round reads as long as its source has more, but
 * not for ever, so that a stop need not wait long. Rounds of different sources may run at once.
 */
public final class CollectRounds implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CollectRounds.class);

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Supplier<List<Reading>> readings;
  private final Supplier<Ingest> ingest;
  private final SourceHealthBook health;
  private final Clock clock;
  private final Map<String, Collector> open = new ConcurrentHashMap<>();
  private volatile boolean finishing;

  /**
   * @param readings the sources there are now
   * @param ingest asked for at each round
   */
  public CollectRounds(
      Supplier<List<Reading>> readings,
      Supplier<Ingest> ingest,
      SourceHealthBook health,
      Clock clock) {
    this.readings = readings;
    this.ingest = ingest;
    this.health = health;
    this.clock = clock;
  }

  /** Never throws: what went wrong is kept for people to see. */
  RoundOutcome round(String source) {
    try {
      Collector collector = open.computeIfAbsent(source, this::open);
      health.good(source, readAll(collector), clock.instant());
      return new RoundOutcome.Regular();
    } catch (CollectException failure) {
      return failed(source, failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new RoundOutcome.Regular();
    } catch (StoreException failure) {
      return bad(source, "STORE", String.valueOf(failure.getMessage()), failure);
    } catch (RuntimeException failure) {
      return bad(source, "FAILED", "This round failed unexpectedly: " + failure, failure);
    }
  }

  /** Lets go of a source that is read no more. */
  void forget(String source) {
    Collector collector = open.remove(source);
    if (collector != null) {
      collector.close();
    }
  }

  /** Rounds that run end with the batch they are at. */
  void finish() {
    finishing = true;
  }

  @Override
  public void close() {
    open.values().forEach(Collector::close);
  }

  private IngestReport readAll(Collector collector) throws CollectException, InterruptedException {
    Instant end = clock.instant().plus(LONGEST);
    IngestReport total = IngestReport.NOTHING;
    do {
      total = total.plus(ingest.get().round(collector));
    } while (total.more() && !finishing && clock.instant().isBefore(end));
    return total;
  }

  private RoundOutcome failed(String source, CollectException failure) {
    health.bad(
        source, failure.kind().name(), String.valueOf(failure.getMessage()), clock.instant());
    log.warn(
        "A source could not be read source={} kind={} why={}",
        source,
        failure.kind(),
        failure.getMessage());
    if (failure.kind() == Kind.REFUSED) {
      return new RoundOutcome.Stop();
    }
    return failure
        .retryAfter()
        .<RoundOutcome>map(RoundOutcome.Wait::new)
        .orElseGet(RoundOutcome.Regular::new);
  }

  private RoundOutcome bad(String source, String kind, String why, RuntimeException failure) {
    health.bad(source, kind, why, clock.instant());
    log.warn("A round failed source={}", source, failure);
    return new RoundOutcome.Regular();
  }

  private Collector open(String source) {
    return readings.get().stream()
        .filter(reading -> reading.id().equals(source))
        .findFirst()
        .map(reading -> reading.collector().get())
        .orElseThrow(() -> new IllegalStateException("no source is called " + source));
  }
}
