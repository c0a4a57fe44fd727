package dev.earshot.benchmarks;

import dev.earshot.listener.match.TopicMatcher;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.TopicMatch;
import dev.earshot.listener.text.MessageAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matching posts to topics; one operation is one post. The baseline indexes each post by itself and
 * asks it every query, as a program without Lucene's Monitor would.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class MatchBenchmark {

  private static final int BATCH = 500;
  private static final int FEW = 10;

  @Param({"100", "1000", "10000"})
  public int topics;

  private List<Post> batch = List.of();
  private List<Query> queries = List.of();
  private TopicMatcher matcher = TopicMatcher.of(SampleTopics.of(0));
  private final MessageAnalyzer analyzer = MessageAnalyzer.ofMessages();

  @Setup(Level.Trial)
  public void prepare() {
    batch = SamplePosts.of(BATCH, topics);
    queries = SampleTopics.queries(topics);
    matcher.close();
    matcher = TopicMatcher.of(SampleTopics.of(topics));
    checkThatBothAgree();
  }

  @TearDown
  public void close() {
    matcher.close();
    analyzer.close();
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public List<List<TopicMatch>> batchOf500() {
    return matcher.match(batch);
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int oneByOne() {
    int matches = 0;
    for (Post post : batch) {
      matches += matcher.match(List.of(post)).getFirst().size();
    }
    return matches;
  }

  @Benchmark
  @OperationsPerInvocation(FEW)
  public int everyQueryOnEveryPost() {
    return batch.subList(0, FEW).stream().mapToInt(this::askAll).sum();
  }

  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int analysisAlone() throws IOException {
    int terms = 0;
    for (Post post : batch) {
      try (TokenStream tokens = analyzer.tokenStream("text", post.text())) {
        tokens.reset();
        while (tokens.incrementToken()) {
          terms++;
        }
        tokens.end();
      }
    }
    return terms;
  }

  private int askAll(Post post) {
    MemoryIndex index = new MemoryIndex();
    index.addField("text", post.text(), analyzer);
    int matches = 0;
    for (Query query : queries) {
      matches += index.search(query) > 0 ? 1 : 0;
    }
    return matches;
  }

  private void checkThatBothAgree() {
    List<Integer> found = new ArrayList<>();
    matcher.match(batch.subList(0, FEW)).forEach(matches -> found.add(matches.size()));
    List<Integer> expected = batch.subList(0, FEW).stream().map(this::askAll).toList();
    if (!found.equals(expected)) {
      throw new IllegalStateException("matched %s but expected %s".formatted(found, expected));
    }
  }
}
