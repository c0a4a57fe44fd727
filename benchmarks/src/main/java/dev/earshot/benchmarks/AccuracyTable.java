package dev.earshot.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.Scorer;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of the table in docs/accuracy.md: an engine on a labelled English file.
 *
 * <p>Arguments: majority, vader, linear, cascade or both; the labelled file; for vader its lexicon,
 * for cascade the margin below which it is unsure.
 */
public final class AccuracyTable {

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final int WARM_UP = 300;

  private AccuracyTable() {}

  public static void main(String[] args) throws IOException {
    List<LabelledText> texts = LabelledFile.read(Path.of(args[1]));
    Scorer scorer = scorer(args, texts);
    texts.stream().limit(WARM_UP).forEach(t -> scorer.score(t.text(), "en"));
    long before = THREADS.getCurrentThreadCpuTime();
    List<Sentiment> given = texts.stream().map(t -> scorer.score(t.text(), "en")).toList();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    Evaluation e = Evaluation.of(texts, given, took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.0f |%n",
        args[0],
        Path.of(args[1]).getFileName(),
        e.n(),
        e.accuracy(),
        e.macroRecall(),
        e.macroF1(),
        e.ece(),
        e.messagesPerSecond());
  }

  private static Scorer scorer(String[] args, List<LabelledText> texts) throws IOException {
    return switch (args[0]) {
      case "majority" -> new Majority(texts);
      case "vader" -> new VaderScorer(Path.of(args[2]));
      case "linear" -> Scorers.shipped(ScorerMode.LINEAR, 0);
      case "both" -> Scorers.shipped(ScorerMode.BOTH, 0);
      case "cascade" ->
          Scorers.shipped(
              ScorerMode.CASCADE,
              args.length > 2 ? Double.parseDouble(args[2]) : Scorers.DEFAULT_UNSURE);
      default -> throw new IllegalArgumentException("no such engine: " + args[0]);
    };
  }

  /** Gives every text the commonest label of the file. */
  private static final class Majority implements Scorer {

    private final Sentiment answer;

    private Majority(List<LabelledText> texts) {
      double[] share = new double[3];
      texts.forEach(t -> share[t.label().index()] += 1.0 / texts.size());
      Label most =
          Arrays.stream(Label.values())
              .reduce((a, b) -> share[a.index()] >= share[b.index()] ? a : b)
              .orElseThrow();
      double rest = 1 - share[0] - share[1];
      answer = new Sentiment(most, share[0], share[1], rest, "majority", "1");
    }

    @Override
    public String name() {
      return "majority";
    }

    @Override
    public Sentiment score(String text, String language) {
      return answer;
    }
  }
}
