package dev.earshot.listener.match;

import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.text.MessageAnalyzer;
import dev.earshot.listener.topic.Expression;
import dev.earshot.listener.topic.Expression.Or;
import dev.earshot.listener.topic.Expression.Phrase;
import dev.earshot.listener.topic.Problem;
import dev.earshot.listener.topic.QueryException;
import dev.earshot.listener.topic.Topic;
import dev.earshot.listener.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * Tells which topics posts are about. Thread-safe.
 *
 * <p>{@link Post#language()} is taken for the language of the post; where it is only a hint, detect
 * the language first and pass the post with what was found, as {@code ingest} does. A post whose
 * language is empty or {@code und} passes every topic's languages.
 */
public final class TopicMatcher implements AutoCloseable {

  /** Posts run together; more gains little and holds more memory. */
  private static final int BATCH = 500;

  /** Chars of text run together; bounds the memory that a batch of huge posts takes. */
  private static final int BATCH_CHARS = 4 << 20;

  /** Queries registered together: ten thousand at once run out of 1 GiB of heap. */
  private static final int REGISTER = 200;

  /** Before a topic's id: the id of the query that tells whether its accounts are tagged. */
  private static final String TAGGED = "@";

  private final Map<String, Admission> admissions = new HashMap<>();
  private final Map<String, Problem> problems = new ConcurrentHashMap<>();
  private final MessageAnalyzer analyzer = MessageAnalyzer.ofMessages();
  private final Monitor monitor;

  private TopicMatcher(Topics topics) throws IOException {
    MonitorConfiguration settings = new MonitorConfiguration().setQueryUpdateBufferSize(REGISTER);
    monitor = new Monitor(analyzer, new TermFilteredPresearcher(), settings);
    List<MonitorQuery> queries = new ArrayList<>();
    for (Topic topic : topics.topics()) {
      admissions.put(topic.id(), new Admission(topic, admissions.size()));
      compile(topic).ifPresent(queries::add);
      tagged(topic).ifPresent(queries::add);
    }
    monitor.register(queries);
  }

  /** Topics with a query that cannot be run are left out and reported by {@link #problems()}. */
  public static TopicMatcher of(Topics topics) {
    try {
      return new TopicMatcher(topics);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of topics, in memory, could not be written", e);
    }
  }

  /**
   * @param posts any number; together is faster than one by one
   * @return for each post, in their order, the topics it matched in the order of topics.yml
   */
  public List<List<TopicMatch>> match(List<Post> posts) {
    List<List<TopicMatch>> matches = new ArrayList<>(posts.size());
    List<Post> batch = new ArrayList<>();
    int chars = 0;
    for (Post post : posts) {
      if (batch.size() == BATCH || (chars + post.text().length() > BATCH_CHARS && chars > 0)) {
        matches.addAll(matchBatch(batch));
        batch.clear();
        chars = 0;
      }
      batch.add(post);
      chars += post.text().length();
    }
    matches.addAll(matchBatch(batch));
    return matches;
  }

  /** What kept topics from being matched so far, one problem a topic. */
  public List<Problem> problems() {
    return problems.values().stream().sorted(Comparator.comparing(Problem::message)).toList();
  }

  @Override
  public void close() {
    try (analyzer) {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index of topics, in memory, could not be closed", e);
    }
  }

  private List<List<TopicMatch>> matchBatch(List<Post> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    Document[] documents = batch.stream().map(PostDocument::of).toArray(Document[]::new);
    MultiMatchingQueries<TopicHits> found;
    try {
      found = monitor.match(documents, HitMatcher::new);
    } catch (IOException e) {
      throw new UncheckedIOException("a batch of posts, in memory, could not be read", e);
    }
    found.getErrors().forEach(this::report);
    List<List<TopicMatch>> matches = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      matches.add(matches(batch.get(i), found, i));
    }
    return matches;
  }

  private List<TopicMatch> matches(Post post, MultiMatchingQueries<TopicHits> found, int index) {
    return found.getMatches(index).stream()
        .filter(hits -> !hits.getQueryId().startsWith(TAGGED))
        .filter(hits -> admission(hits).admits(post))
        .sorted(Comparator.comparingInt(hits -> admission(hits).place()))
        .map(hits -> match(hits, found.matches(TAGGED + hits.getQueryId(), index) != null))
        .toList();
  }

  private Admission admission(TopicHits hits) {
    return Objects.requireNonNull(admissions.get(hits.getQueryId()));
  }

  private static TopicMatch match(TopicHits hits, boolean tagged) {
    return new TopicMatch(hits.getQueryId(), tagged, hits.terms(), hits.places());
  }

  private Optional<MonitorQuery> compile(Topic topic) {
    try {
      Query query = QueryCompiler.compile(Expression.of(topic));
      return Optional.of(new MonitorQuery(topic.id(), query));
    } catch (QueryException | RuntimeException e) {
      report(topic.id(), e);
      return Optional.empty();
    }
  }

  private static Optional<MonitorQuery> tagged(Topic topic) {
    List<Expression> handles =
        topic.owned().accounts().stream()
            .<Expression>map(account -> new Phrase("@" + account, "@" + account, 0))
            .toList();
    return handles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MonitorQuery(TAGGED + topic.id(), QueryCompiler.compile(new Or(handles))));
  }

  private void report(String query, Exception e) {
    String topic = query.startsWith(TAGGED) ? query.substring(TAGGED.length()) : query;
    String message =
        "topic %s cannot be matched (%s): simplify its terms or its query"
            .formatted(topic, e.getMessage());
    problems.putIfAbsent(topic, new Problem("topics.yml", 0, 0, message));
  }
}
