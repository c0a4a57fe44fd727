package dev.earshot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.CursorBook;
import dev.earshot.listener.collect.file.FileCollector;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.ingest.IngestReport;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.Topics;
import dev.earshot.listener.topic.TopicsFile;
import dev.earshot.sentiment.score.LanguageDetection;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.Scorers;
import dev.earshot.sentiment.toward.ClauseScorer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What it costs to bring a file of posts into a Lucene index on disk: read, find the language,
 * match, score, save, one commit a batch. Counts the processor time of the whole process, garbage
 * collector and compiler included, so that other programs on the machine spoil the figures less.
 *
 * <p>Arguments: a file of posts and a topics file; without them 20,000 invented posts, of which a
 * third matches the one topic.
 */
public final class IngestCost {

  private static final int ROUNDS = 6;
  private static final int INVENTED = 20_000;

  private static final List<String> SAYINGS =
      List.of(
          "the parcel came two weeks late and nobody answers the phone",
          "honestly the best jacket I have owned, still dry after a day of rain",
          "does anybody know when the new colours are out",
          "waited forty minutes in the queue only to hear they are closed",
          "thanks for the quick help yesterday, all sorted",
          "my zip broke on the first trip, very disappointed");

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private IngestCost() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("earshot-ingest-cost");
    Path file = args.length > 0 ? Path.of(args[0]) : invent(folder.resolve("posts.jsonl"));
    Topics topics =
        args.length > 1
            ? TopicsFile.read(Path.of(args[1]))
            : TopicsFile.parse(
                "topics.yml", "topics:\n  - id: acme\n    name: Acme\n    any: [acme]\n", folder);
    LanguageDetector languages = LanguageDetection.shipped();
    ReasonedScorer scorer = Scorers.shipped();
    try (TopicMatcher matcher = TopicMatcher.of(topics)) {
      for (int round = 1; round <= ROUNDS; round++) {
        try (MentionStore store = LuceneMentionStore.open(folder.resolve("store" + round))) {
          Ingest ingest =
              new Ingest(matcher, languages, scorer, new ClauseScorer(), store, new OneCursor());
          measure(ingest, file, round);
        }
      }
    }
  }

  private static void measure(Ingest ingest, Path file, int round) throws Exception {
    long processor = PROCESS.getProcessCpuTime();
    long clock = System.nanoTime();
    IngestReport total = IngestReport.NOTHING;
    try (FileCollector collector = new FileCollector("bench", file, false)) {
      do {
        total = total.plus(ingest.round(collector));
      } while (total.more());
    }
    double seconds = (PROCESS.getProcessCpuTime() - processor) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "round %d: read %d, saved %d, %.1f s of processor, %.1f s of clock, %.0f posts per"
            + " processor second%n",
        round,
        total.read(),
        total.saved(),
        seconds,
        (System.nanoTime() - clock) / 1e9,
        total.read() / seconds);
  }

  private static Path invent(Path file) throws Exception {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < INVENTED; i++) {
      String brand = i % 3 == 0 ? "acme " : "";
      String text = brand + SAYINGS.get(random.nextInt(SAYINGS.size())) + " " + random.nextInt();
      lines.append(
          "{\"id\":\"%d\",\"author\":\"a%d\",\"text\":\"%s\",\"published_at\":%d}\n"
              .formatted(i, random.nextInt(5000), text, 1_772_452_800L + i));
    }
    return Files.writeString(file, lines);
  }

  /** The cursor of one import, kept nowhere. */
  private static final class OneCursor implements CursorBook {

    private Cursor cursor = Cursor.START;

    @Override
    public Cursor cursor(String source) {
      return cursor;
    }

    @Override
    public void advance(String source, Cursor next, List<Coverage> coverage) {
      cursor = next;
    }
  }
}
