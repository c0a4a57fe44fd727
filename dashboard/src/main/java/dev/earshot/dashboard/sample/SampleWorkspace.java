package dev.earshot.dashboard.sample;

import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Deletion;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The sample: its topic, its sources, its beginning and its end. Begins once in the life of a
 * workspace; once removed it never comes back.
 */
public final class SampleWorkspace {

  public static final String TOPIC_ID = "tarnfell";

  private static final String ANCHOR = "sample.anchor";
  private static final String REMOVED = "sample.removed";

  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  public SampleWorkspace(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Starts the sample now, unless this workspace has it or had it. */
  public void begin() {
    if (fact(ANCHOR).isEmpty()) {
      remember(ANCHOR, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  /** Whether the sample is to be shown and collected. */
  public boolean active() {
    return fact(ANCHOR).isPresent() && fact(REMOVED).isEmpty();
  }

  /** Whether somebody removed it and {@link #remove} was cut off before its end. */
  public boolean removalUnfinished() {
    return fact(REMOVED).filter("begun"::equals).isPresent();
  }

  /**
   * What the sample listens for; hears its own sources only. Strict on drops, so that a newcomer's
   * first month shows what happened in it and rarely what chance made; its spikes are large enough
   * for the usual setting to show them and, on most days, nothing else.
   */
  public static Topic topic() {
    return new Topic(
        TOPIC_ID,
        "Tarnfell (sample)",
        List.of("tarnfell", "tarnfel", "@tarnfell", "#tarnfell", "#tarnfelltrails"),
        List.of(),
        List.of("\"tarnfell road\"", "\"tarnfell parish\""),
        "",
        new Topic.Owned(List.of("tarnfell"), List.of()),
        Set.of(),
        sources(),
        Topic.Sensitivity.STRICT,
        Topic.Sensitivity.BALANCED);
  }

  /** Ids of its sources; everything stored under them belongs to the sample. */
  public static Set<String> sources() {
    return Arrays.stream(SampleSource.values())
        .map(SampleSource::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One collector a source; none when the sample is not active. */
  public List<Collector> collectors() {
    if (!active()) {
      return List.of();
    }
    Instant anchor = fact(ANCHOR).map(Instant::parse).orElseThrow();
    return Arrays.stream(SampleSource.values())
        .<Collector>map(source -> new SampleCollector(source, anchor, clock))
        .toList();
  }

  /**
   * Removes everything the sample left: messages, incidents, cursors, coverage. Stop its collectors
   * first. May be called again when it was cut off; does nothing when there is nothing left.
   */
  public void remove(MentionStore store) {
    if (fact(REMOVED).isEmpty()) {
      remember(REMOVED, "begun");
    }
    forgetMessages(store);
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("delete from incident where topic = ?").param(TOPIC_ID).update();
      jdbc.sql("delete from annotation where topic = ?").param(TOPIC_ID).update();
      jdbc.sql("delete from sensitivity_choice where topic = ?").param(TOPIC_ID).update();
      for (String source : sources()) {
        for (String table : List.of("source_cursor", "source_coverage", "source_health")) {
          jdbc.sql("delete from " + table + " where source = ?").param(source).update();
        }
      }
      jdbc.sql("update workspace set fact = 'done' where name = ?").param(REMOVED).update();
    });
  }

  /** By source, not by topic: what a person's own topic heard of the sample goes as well. */
  private void forgetMessages(MentionStore store) {
    Instant now = clock.instant();
    MentionQuery all =
        MentionQuery.of("", now.minus(Duration.ofDays(36_500)), now.plus(Duration.ofDays(1)))
            .from(sources());
    MentionPage page = store.search(all, Page.newest(PAGE));
    while (!page.hits().isEmpty()) {
      store.delete(
          page.hits().stream()
              .map(Hit::mention)
              .map(mention -> mention.post())
              .map(post -> new Deletion.OfPost(post.source(), post.nativeId()))
              .toList());
      page = store.search(all, Page.newest(PAGE));
    }
  }

  private Optional<String> fact(String name) {
    return jdbc.sql("select fact from workspace where name = ?")
        .param(name)
        .query((row, _) -> row.getString("fact"))
        .optional();
  }

  private void remember(String name, String fact) {
    jdbc.sql("insert into workspace (name, fact) values (?, ?)").params(name, fact).update();
  }
}
