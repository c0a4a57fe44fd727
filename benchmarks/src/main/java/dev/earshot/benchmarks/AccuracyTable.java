package dev.earshot.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.Scorer;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.evaluate.PriorShift;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One row of the table in docs/accuracy.md: an engine on a labelled file.
 *
 * <p>Arguments: majority, vader, linear, cascade, both or corenlp; the labelled file; the language
 * of its texts; how many of them, evenly spread, 0 for all; for vader its lexicon, for cascade the
 * margin below which it is unsure.
 */
public final class AccuracyTable {

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  /** Shares of the classes among the English training texts, by the model card's files. */
  private static final double[] TRAINED = {.165, .449, .386};

  private AccuracyTable() {}

  public static void main(String[] args) throws IOException {
    String language = args[2];
    List<LabelledText> texts =
        spread(LabelledFile.read(Path.of(args[1])), Integer.parseInt(args[3]));
    Scorer scorer = scorer(args, texts);
    warmUp(scorer, texts, language);
    long before = THREADS.getCurrentThreadCpuTime();
    List<Sentiment> given = texts.stream().map(t -> scorer.score(t.text(), language)).toList();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    Evaluation e = Evaluation.of(texts, given, took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.0f | %d |%n",
        args[0],
        Path.of(args[1]).getFileName(),
        e.n(),
        e.accuracy(),
        e.macroRecall(),
        e.macroF1(),
        e.ece(),
        share(texts.stream().map(LabelledText::label).toList()),
        share(given.stream().map(Sentiment::label).toList()),
        e.messagesPerSecond(),
        residentMegabytes());
    printShift(texts, given);
  }

  /** A second line: what estimating the shares of the classes from the texts alone does. */
  private static void printShift(List<LabelledText> texts, List<Sentiment> given) {
    List<Sentiment> corrected = PriorShift.corrected(given, TRAINED);
    System.out.printf(
        Locale.ROOT,
        "  mean P(negative) %.3f, corrected for the shares %.3f; ECE corrected %.3f%n",
        given.stream().mapToDouble(Sentiment::negative).average().orElse(0),
        corrected.stream().mapToDouble(Sentiment::negative).average().orElse(0),
        Evaluation.of(texts, corrected, Duration.ZERO).ece());
  }

  private static List<LabelledText> spread(List<LabelledText> all, int count) {
    return count == 0
        ? all
        : IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
  }

  /** Lets Java compile what will be timed. */
  private static void warmUp(Scorer scorer, List<LabelledText> texts, String language) {
    long until = System.nanoTime() + WARM_UP.toNanos();
    for (int i = 0; System.nanoTime() < until; i++) {
      scorer.score(texts.get(i % texts.size()).text(), language);
    }
  }

  private static double share(List<Label> labels) {
    return (double) labels.stream().filter(l -> l == Label.NEGATIVE).count() / labels.size();
  }

  /** Most memory the process held, heap and native, where Linux tells; else 0. */
  private static long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        ? 0
        : Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0);
  }

  private static Scorer scorer(String[] args, List<LabelledText> texts) throws IOException {
    return switch (args[0]) {
      case "majority" -> new Majority(texts);
      case "vader" -> new VaderScorer(Path.of(args[4]));
      case "linear" -> Scorers.shipped(ScorerMode.LINEAR, 0);
      case "both" -> Scorers.shipped(ScorerMode.BOTH, 0);
      case "cascade" ->
          Scorers.shipped(
              ScorerMode.CASCADE,
              args.length > 4 ? Double.parseDouble(args[4]) : Scorers.DEFAULT_UNSURE);
      case "corenlp" -> Scorers.shipped(ScorerMode.CORENLP, 0);
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
