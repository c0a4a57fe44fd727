package dev.earshot.benchmarks;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Series;
import dev.earshot.listener.topic.Topic.Sensitivity;
import dev.earshot.sentiment.drop.DropDetection;
import dev.earshot.sentiment.drop.DropDetector;
import dev.earshot.sentiment.spike.Count;
import dev.earshot.sentiment.spike.SpikeDetection;
import dev.earshot.sentiment.spike.SpikeDetector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looking for drops and spikes; one operation is a round over 1,000 topics with 30 days of hours of
 * two to two hundred messages each. In every tenth topic a tenth of the last hours is half as
 * positive and three times as loud.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class DetectBenchmark {

  private static final int TOPICS = 1_000;
  private static final int HOURS = 30 * 24;
  private static final int TROUBLED = 10;
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private final DropDetector drops = DropDetection.detector(Sensitivity.BALANCED);
  private final SpikeDetector spikes = SpikeDetection.detector(Sensitivity.BALANCED);
  private List<Series> topics = List.of();
  private List<List<Count>> volumes = List.of();

  @Setup
  public void write() {
    Random random = new Random(3);
    topics = new ArrayList<>();
    volumes = new ArrayList<>();
    for (int topic = 0; topic < TOPICS; topic++) {
      Series series = series(random, topic % TROUBLED == 0);
      topics.add(series);
      volumes.add(series.buckets().stream().map(b -> new Count(b.start(), b.total())).toList());
    }
    if (drops() < TOPICS / TROUBLED / 2 || spikes() < TOPICS / TROUBLED / 2) {
      throw new IllegalStateException("most of the planted drops and spikes are not found");
    }
  }

  @Benchmark
  public int drops() {
    int found = 0;
    for (Series topic : topics) {
      found += drops.detect(topic, List.of()).size();
    }
    return found;
  }

  @Benchmark
  public int spikes() {
    int found = 0;
    for (List<Count> volume : volumes) {
      found += spikes.detect(volume, List.of()).size();
    }
    return found;
  }

  private static Series series(Random random, boolean troubled) {
    double level = 2 * Math.pow(100, random.nextDouble());
    List<Bucket> buckets = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      boolean now = troubled && hour >= HOURS - HOURS / 10;
      double mean = level * (1 - .5 * Math.cos(2 * Math.PI * hour / 24)) * (now ? 3 : 1);
      buckets.add(
          bucket(
              random,
              hour,
              (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian())),
              now ? .2 : .4));
    }
    return new Series(buckets);
  }

  private static Bucket bucket(Random random, int hour, int messages, double positive) {
    int[] labels = new int[3];
    for (int message = 0; message < messages; message++) {
      double draw = random.nextDouble();
      labels[draw < positive ? 2 : draw < .7 ? 1 : 0]++;
    }
    Instant start = START.plus(Duration.ofHours(hour));
    return new Bucket(start, start.plus(Duration.ofHours(1)), labels[0], labels[1], labels[2]);
  }
}
