package dev.earshot.listener.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.listener.collect.Clean;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.CursorBook;
import dev.earshot.listener.collect.FakeCollector;
import dev.earshot.listener.collect.InMemoryCursorBook;
import dev.earshot.listener.collect.file.FileCollector;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Posts;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.FakeLanguageDetector;
import dev.earshot.listener.score.FakeScorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.Hit;
import dev.earshot.listener.store.MentionQuery;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.Page;
import dev.earshot.listener.store.lucene.LuceneMentionStore;
import dev.earshot.listener.topic.TopicsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to the store, with the real matcher and the real store. */
final class WriteHalfTest {

  private static final int LINES = 1800;

  /** Lines 0, 3, 6… speak of the brand; line 900 is broken. */
  private static final int MATCHING = LINES / 3 - 1;

  private static final String TOPICS =
      """
      topics:
        - id: acme
          name: Acme
          any: [acme, "#acmetent"]
          owned:
            accounts: [acme_support]
      """;

  @TempDir Path folder;

  private Path file;
  private TopicMatcher matcher;

  @BeforeEach
  void write() throws Exception {
    matcher = TopicMatcher.of(TopicsFile.parse("topics.yml", TOPICS, folder));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      String text = i % 3 == 0 ? "@acme_support the Acme tent is bad" : "nothing of interest";
      String line =
          "{\"id\":\"%d\",\"text\":\"%s\",\"published_at\":%d}"
              .formatted(i, text, Posts.NOON.getEpochSecond() + i);
      lines.append(i == 900 ? line.substring(0, 30) : line).append('\n');
    }
    file = Files.writeString(folder.resolve("posts.jsonl"), lines);
  }

  @Test
  void a_file_becomes_scored_mentions_with_what_they_matched_by() throws Exception {
    try (MentionStore store = LuceneMentionStore.inMemory()) {
      IngestReport report = importAll(store, new InMemoryCursorBook());
      assertThat(report.read()).isEqualTo(LINES);
      assertThat(report.matched()).isEqualTo(MATCHING);
      assertThat(report.saved()).isEqualTo(MATCHING);
      assertThat(report.rejected()).isEqualTo(1);
      assertThat(report.rejections().getFirst().where()).isEqualTo(file + ":901");
      Mention mention = all(store).getLast().mention();
      assertThat(mention.id()).isEqualTo("import:0");
      assertThat(mention.label("acme")).isEqualTo(Label.NEGATIVE);
      assertThat(mention.topics()).extracting(TopicMatch::tagged).containsExactly(true);
      assertThat(mention.language()).isEqualTo("en");
    }
  }

  @Test
  void the_longest_and_oddest_posts_a_collector_lets_through_are_kept() throws Exception {
    List<String> texts =
        List.of(
            "acme " + "x".repeat(Post.MAX_TEXT - 5),
            "acme " + "long ".repeat(200_000),
            "acme " + "好".repeat(300_000),
            "acme " + "😀".repeat(100_000),
            "acme " + "\u0301".repeat(100_000),
            "acme " + "@".repeat(1000) + "#".repeat(1000) + "((((\"\"\"***",
            "acme \u202E\u200B\uFEFF\u2028");
    FakeCollector collector = new FakeCollector("odd", 500);
    String name = "n".repeat(Clean.MAX_NAME);
    for (String text : texts) {
      collector.add(
          new Post(
              "odd",
              "好".repeat(Clean.MAX_NAME - 5) + texts.indexOf(text),
              "https://example.org/" + name,
              new Author(name, name, name, Long.MAX_VALUE),
              text,
              "zh-Hant-TW",
              Instant.parse("2199-12-31T23:59:59.999999999Z"),
              name,
              name,
              new Engagement(Long.MAX_VALUE / 4, 1, 1, Long.MAX_VALUE)));
    }
    try (MentionStore store = LuceneMentionStore.inMemory()) {
      InMemoryCursorBook cursors = new InMemoryCursorBook();
      IngestReport report =
          new Ingest(
                  matcher,
                  new FakeLanguageDetector(),
                  new FakeScorer(),
                  TowardScorer.WHOLE,
                  store,
                  cursors)
              .round(collector);
      assertThat(report.rejections()).isEmpty();
      assertThat(report.saved()).isEqualTo(texts.size());
    }
  }

  @Test
  void the_same_file_twice_changes_no_count() throws Exception {
    try (MentionStore store = LuceneMentionStore.open(folder.resolve("store"))) {
      importAll(store, new InMemoryCursorBook());
      List<Hit> once = all(store);
      importAll(store, new InMemoryCursorBook());
      assertThat(all(store)).isEqualTo(once);
    }
  }

  @Test
  void crashes_between_save_and_cursor_and_restarts_lose_nothing_and_double_nothing()
      throws Exception {
    CrashingCursorBook cursors = new CrashingCursorBook();
    for (int start = 0; !cursors.done; start++) {
      assertThat(start).as("starts").isLessThan(20);
      try (MentionStore store = LuceneMentionStore.open(folder.resolve("store"))) {
        importAll(store, cursors);
        cursors.done = true;
      } catch (CrashingCursorBook.Crash e) {
        // Killed after the store was durable; on with the next start.
      }
    }
    assertThat(cursors.crashes).isGreaterThan(1);
    try (MentionStore store = LuceneMentionStore.open(folder.resolve("store"))) {
      assertThat(all(store)).hasSize(MATCHING);
    }
  }

  private IngestReport importAll(MentionStore store, CursorBook cursors) throws Exception {
    Ingest ingest =
        new Ingest(
            matcher,
            new FakeLanguageDetector(),
            new FakeScorer(),
            TowardScorer.WHOLE,
            store,
            cursors);
    IngestReport total = IngestReport.NOTHING;
    try (FileCollector collector = new FileCollector("import", file, false)) {
      do {
        total = total.plus(ingest.round(collector));
      } while (total.more());
    }
    return total;
  }

  private static List<Hit> all(MentionStore store) {
    return store
        .search(
            MentionQuery.of("acme", Posts.NOON, Posts.NOON.plus(Duration.ofDays(1))),
            Page.newest(Page.MAX_SIZE))
        .hits();
  }

  /** Kills the program each second time it should note how far a source was read. */
  private static final class CrashingCursorBook implements CursorBook {

    private static final class Crash extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    private final InMemoryCursorBook book = new InMemoryCursorBook();
    private int advances;
    private int crashes;
    private boolean done;

    @Override
    public Cursor cursor(String source) {
      return book.cursor(source);
    }

    @Override
    public void advance(String source, Cursor next, List<Coverage> coverage) {
      if (advances++ % 2 == 0) {
        crashes++;
        throw new Crash();
      }
      book.advance(source, next, coverage);
    }
  }
}
