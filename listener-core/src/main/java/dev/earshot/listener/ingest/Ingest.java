package dev.earshot.listener.ingest;

import dev.earshot.listener.collect.Batch;
import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.Collector;
import dev.earshot.listener.collect.Cursor;
import dev.earshot.listener.collect.CursorBook;
import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.score.TowardScorer;
import dev.earshot.listener.store.MentionWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes a source one batch further: collect, detect the language, match, score what matched, save,
 * carry out deletions, and only then move the cursor. Whatever happens in between, the next round
 * reads the same batch again, and saving it again changes nothing.
 *
 * <p>The failure of one post (a {@link RuntimeException} of detector, matcher or scorer, an {@link
 * IllegalArgumentException} of the store) costs that post alone. Any other failure of the store or
 * the cursor book ends the round, and the cursor stays. Thread-safe as far as its parts are; one
 * source may only be in one round at a time.
 */
public final class Ingest {

  private static final Logger log = LoggerFactory.getLogger(Ingest.class);

  private final Function<List<Post>, List<List<TopicMatch>>> matcher;
  private final LanguageDetector languages;
  private final Scorer scorer;
  private final TowardScorer toward;
  private final MentionWriter store;
  private final CursorBook cursors;

  public Ingest(
      TopicMatcher matcher,
      LanguageDetector languages,
      Scorer scorer,
      TowardScorer toward,
      MentionWriter store,
      CursorBook cursors) {
    this(matcher::match, languages, scorer, toward, store, cursors);
  }

  /**
   * @param matcher for each post the topics it matched, in the order of the posts
   */
  Ingest(
      Function<List<Post>, List<List<TopicMatch>>> matcher,
      LanguageDetector languages,
      Scorer scorer,
      TowardScorer toward,
      MentionWriter store,
      CursorBook cursors) {
    this.matcher = matcher;
    this.languages = languages;
    this.scorer = scorer;
    this.toward = toward;
    this.store = store;
    this.cursors = cursors;
  }

  /**
   * One batch of one source.
   *
   * @throws CollectException when the source could not be read
   * @throws dev.earshot.listener.store.StoreException when the store could not keep the batch
   */
  public IngestReport round(Collector collector) throws CollectException, InterruptedException {
    String source = collector.source();
    Cursor from = cursors.cursor(source);
    Batch batch = collector.collect(from);
    Failures failures = new Failures(source, batch.rejections());

    List<Post> posts = detect(batch.posts(), failures);
    List<List<TopicMatch>> matches = match(posts, failures);
    long matched = matches.stream().filter(topics -> !topics.isEmpty()).count();
    int failedBefore = failures.count();
    // With more waiting behind this batch, time matters however small it is.
    Scorer judge = batch.more() ? scorer : scorer.forBatch((int) matched);
    List<Mention> mentions = score(posts, matches, judge, failures);
    int saved = save(mentions, failures);
    if (!batch.deletions().isEmpty()) {
      store.delete(batch.deletions());
    }
    if (!batch.next().equals(from) || !batch.coverage().isEmpty()) {
      cursors.advance(source, batch.next(), batch.coverage());
    }

    IngestReport report =
        new IngestReport(
            batch.posts().size() + (long) batch.rejections().size(),
            matched - (failures.count() - failedBefore),
            saved,
            failures.count(),
            batch.deletions().size(),
            failures.first(),
            batch.more());
    log(source, report);
    return report;
  }

  private List<Post> detect(List<Post> read, Failures failures) {
    List<Post> posts = new ArrayList<>(read.size());
    for (Post post : read) {
      failures
          .guard(post, "language", () -> languages.detect(post.text(), post.language()))
          .ifPresent(language -> posts.add(post.withLanguage(language)));
    }
    return posts;
  }

  /** All at once, because that is much cheaper; one by one to find the post that breaks it. */
  private List<List<TopicMatch>> match(List<Post> posts, Failures failures) {
    if (posts.isEmpty()) {
      return List.of();
    }
    try {
      return matcher.apply(posts);
    } catch (RuntimeException e) {
      log.debug("A batch could not be matched, matching its posts one by one", e);
      return posts.stream()
          .map(post -> failures.guard(post, "topics", () -> matcher.apply(List.of(post))))
          .map(one -> one.map(List::getFirst).orElse(List.of()))
          .toList();
    }
  }

  /** The last version of each post counts, also when it does not match any more. */
  private List<Mention> score(
      List<Post> posts, List<List<TopicMatch>> matches, Scorer judge, Failures failures) {
    Map<String, Mention> mentions = new LinkedHashMap<>();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      List<TopicMatch> topics = matches.get(i);
      mentions.remove(post.id());
      if (!topics.isEmpty()) {
        failures
            .guard(post, "sentiment", () -> mention(post, topics, judge))
            .ifPresent(mention -> mentions.put(mention.id(), mention));
      }
    }
    return List.copyOf(mentions.values());
  }

  private Mention mention(Post post, List<TopicMatch> topics, Scorer judge) {
    return new Mention(
        post,
        post.language(),
        judge.score(post.text(), post.language()),
        topics,
        toward.sentiments(post.text(), post.language(), topics, judge),
        List.of());
  }

  private int save(List<Mention> mentions, Failures failures) {
    if (mentions.isEmpty()) {
      return 0;
    }
    try {
      return store.save(mentions);
    } catch (IllegalArgumentException e) {
      log.debug("A batch could not be saved, saving its mentions one by one", e);
      return mentions.stream().mapToInt(mention -> saveOne(mention, failures)).sum();
    }
  }

  private int saveOne(Mention mention, Failures failures) {
    try {
      return store.save(List.of(mention));
    } catch (IllegalArgumentException e) {
      failures.add(mention.post(), "storing", e);
      return 0;
    }
  }

  private static void log(String source, IngestReport report) {
    log.atLevel(report.read() + report.deleted() == 0 ? Level.DEBUG : Level.INFO)
        .log(
            "Read a batch source={} read={} matched={} saved={} rejected={} deleted={}",
            source,
            report.read(),
            report.matched(),
            report.saved(),
            report.rejected(),
            report.deleted());
  }
}
