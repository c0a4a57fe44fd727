package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.store.Facets;
import dev.earshot.listener.store.Interval;
import dev.earshot.listener.store.MentionPage;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.store.TermCounts;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What pages ask of a Lucene index on disk: four weeks of invented messages, one in {@link #TOPICS}
 * of them of the topic asked for. One operation is one question.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class QueryBenchmark {

  private static final int TOPICS = 4;
  private static final int BATCH = 5_000;
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(28);
  private static final MentionQuery TOPIC = MentionQuery.of("t0", START, START.plus(SPAN));
  private static final MentionQuery LAST_DAY =
      TOPIC.during(START.plus(SPAN).minus(Duration.ofDays(1)), START.plus(SPAN));

  @Param({"100000", "1000000"})
  private int messages;

  private Path folder = Path.of("");
  private MentionStore store = LuceneMentionStore.open(folder);

  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("earshot-query-cost");
    store = LuceneMentionStore.open(folder);
    Random random = new Random(7);
    List<Mention> batch = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      batch.add(mention(i, random));
      if (batch.size() == BATCH || i == messages - 1) {
        store.save(batch);
        batch.clear();
      }
    }
    if (store.series(TOPIC, Interval.HOUR).buckets().isEmpty()) {
      throw new IllegalStateException("nothing is found of what was saved");
    }
  }

  private Mention mention(int number, Random random) {
    List<String> words = new ArrayList<>();
    for (int more = 8 + random.nextInt(13); more > 0; more--) {
      words.add(SamplePosts.word(random));
    }
    Post post =
        SamplePosts.post(
            number,
            String.join(" ", words),
            START.plus(SPAN.multipliedBy(number).dividedBy(messages)));
    Label label = Label.at(random.nextInt(3));
    double[] p = {.2, .2, .2};
    p[label.index()] += .4;
    Sentiment sentiment = new Sentiment(label, p[0], p[1], p[2], "bench", "1");
    TopicMatch match = new TopicMatch("t" + number % TOPICS, false, List.of("brand"), List.of());
    return new Mention(post, "en", sentiment, List.of(match), Map.of(), List.of());
  }

  @TearDown
  public void remove() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(QueryBenchmark::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chart of the sentiment page. */
  @Benchmark
  public Series hours() {
    return store.series(TOPIC, Interval.HOUR);
  }

  /** The first rows of a list. */
  @Benchmark
  public MentionPage newest() {
    return store.search(TOPIC.labelled(Set.of(Label.NEGATIVE)), Page.newest(30));
  }

  /** The same with words to look for, of which one is frequent and one is not. */
  @Benchmark
  public MentionPage words() {
    return store.search(TOPIC.containing("w3 w700"), Page.newest(30));
  }

  /** What the filters offer. */
  @Benchmark
  public Facets facets() {
    return store.facets(TOPIC);
  }

  /** Terms of a day against four weeks. */
  @Benchmark
  public TermCounts terms() {
    return store.termCounts(LAST_DAY, TOPIC, 50);
  }
}
