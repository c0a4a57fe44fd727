package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Author;
import dev.earshot.listener.mention.Engagement;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Mention;
import dev.earshot.listener.mention.Post;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.drop.DropExplainer;
import dev.earshot.sentiment.drop.DropExplanation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Explaining a drop; one operation is all messages of both periods, two thirds of them before, of
 * about 15 words. In the later period every tenth message more is about parcels and negative.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExplainBenchmark {

  private static final String[] TALK = {
    "phone", "late", "refund", "app", "seat", "rude", "booking", "queue", "broken", "luggage"
  };

  @Param({"3000", "10000"})
  private int messages;

  private final DropExplainer explainer = new DropExplainer();
  private List<Mention> before = List.of();
  private List<Mention> after = List.of();

  @Setup
  public void write() {
    Random random = new Random(3);
    List<Mention> all = new ArrayList<>();
    for (Post post : SamplePosts.of(messages, 10)) {
      boolean late = all.size() >= messages * 2 / 3;
      boolean parcel = late && random.nextInt(10) == 0;
      String word = parcel ? "parcel delayed" : TALK[random.nextInt(TALK.length)];
      Label label = parcel ? Label.NEGATIVE : Label.at(random.nextInt(3));
      all.add(mention(post, post.text() + " " + word, label, random.nextInt(messages)));
    }
    before = all.subList(0, messages * 2 / 3);
    after = all.subList(messages * 2 / 3, messages);
    String first = explain().drivers().getFirst().name();
    if (!first.contains("parcel")) {
      throw new IllegalStateException("the planted cause is not named first but " + first);
    }
  }

  @Benchmark
  public DropExplanation explain() {
    return explainer.explain("", before, after);
  }

  private static Mention mention(Post of, String text, Label label, int author) {
    Post post =
        new Post(
            of.source(),
            of.nativeId(),
            "",
            new Author("", "author" + author, "", null),
            text,
            "en",
            Instant.EPOCH,
            "",
            "",
            Engagement.NONE);
    double[] sure = new double[3];
    sure[label.index()] = 1;
    Sentiment sentiment = new Sentiment(label, sure[0], sure[1], sure[2], "bench", "1");
    return new Mention(post, "en", sentiment, List.of(), Map.of(), List.of());
  }
}
