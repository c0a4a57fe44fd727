package dev.earshot.dashboard.cli;

import dev.earshot.dashboard.theme.ThemeBook;
import dev.earshot.dashboard.theme.ThemeTagger;
import dev.earshot.dashboard.topic.TopicBook;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.Coverage;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.CursorBook;
import dev.earshot.listener.collect.file.FileCollector;
import dev.earshot.listener.ingest.Ingest;
import dev.earshot.listener.ingest.IngestReport;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionStore;
import dev.earshot.listener.store.StoreException;
import dev.earshot.listener.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import org.springframework.context.ApplicationContext;

/**
 * Files through the line. Each is read from its beginning every time: a save with an id the store
 * has is a replace, so a file read twice, or again after a crash, gives the same counts.
 */
final class FileImport {

  private final Ingest ingest;

  private FileImport(Ingest ingest) {
    this.ingest = ingest;
  }

  /** Fails before anything is read when there is nothing to look for or nowhere to keep it. */
  static FileImport of(ApplicationContext context) {
    Topics topics = context.getBean(TopicBook.class).get();
    if (topics.topics().isEmpty()) {
      throw new BadInputException(
          "there are no topics, so nothing would match; name a file with --topics FILE");
    }
    MentionStore store = context.getBean(MentionStore.class);
    store
        .check()
        .ifPresent(problem -> {
          throw new StoreException(problem);
        });
    return new FileImport(
        new Ingest(
            TopicMatcher.of(topics),
            context.getBean(LanguageDetector.class),
            context.getBean(Scorer.class),
            context.getBean(TowardScorer.class),
            new ThemeTagger(context.getBean(ThemeBook.class), store),
            new FreshCursors()));
  }

  IngestReport read(Path file, EarshotCommand root) throws CollectException, InterruptedException {
    IngestReport total = IngestReport.NOTHING;
    try (FileCollector collector = new FileCollector(source(file), file, false);
        ProgressBar bar = Progress.ofShare("import " + file.getFileName(), root)) {
      do {
        total = total.plus(ingest.round(collector));
        bar.stepTo(Math.round(Progress.WHOLE * collector.progress()));
        bar.setExtraMessage(" saved " + total.saved());
      } while (total.more());
    }
    return total;
  }

  /** For posts whose row names no source: the file's name up to its first dot. */
  private static String source(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Forgotten at the end: the next import begins at the beginning. */
  private static final class FreshCursors implements CursorBook {

    private final Map<String, Cursor> cursors = new HashMap<>();

    @Override
    public Cursor cursor(String source) {
      return cursors.getOrDefault(source, Cursor.START);
    }

    @Override
    public void advance(String source, Cursor next, List<Coverage> coverage) {
      cursors.put(source, next);
    }
  }
}
