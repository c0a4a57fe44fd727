package dev.earshot.benchmarks;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.Scorer;
import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Judge;
import dev.earshot.listener.store.Verdicts;
import dev.earshot.sentiment.drop.NetSentiment;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledFile;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.reading.NetInterval;
import dev.earshot.sentiment.reading.OwnSample;
import dev.earshot.sentiment.score.Adaptation;
import dev.earshot.sentiment.score.AdaptedScorer;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.ScorerMode;
import dev.earshot.sentiment.score.Scorers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of docs/net-sentiment.md: how often the 80 % interval of a bucket holds the net sentiment
 * that people counted, by labels alone and as it is shown, without and with 100 messages that
 * people labelled.
 *
 * <p>Arguments: linear, cascade or both; the labelled file; the language of its texts; what was
 * learned from corrections, a file that train adaptation wrote, if any.
 */
public final class IntervalTable {

  private static final int[] SIZES = {30, 100, 300};
  private static final int TRIALS = 3000;
  private static final int LABELLED = 100;

  /** Of negative, neutral and positive messages. */
  private static final double[][] SHARES = {
    {.10, .40, .50},
    {.16, .44, .40},
    {.33, .34, .33},
    {.50, .30, .20},
    {.65, .20, .15},
    {.80, .12, .08}
  };

  private static final Pattern WORD = Pattern.compile("[@#]?[\\p{L}']{3,}");
  private static final int SMALLEST_TOPIC = 30;
  private static final double LARGEST_TOPIC = .4;

  private final String name;
  private final String language;
  private final List<LabelledText> texts;
  private final List<Sentiment> given;
  private final Random random = new Random(1);

  private IntervalTable(String name, String language, List<LabelledText> texts, Scorer scorer) {
    this.name = name;
    this.language = language;
    this.texts = texts;
    given = texts.stream().map(text -> scorer.score(text.text(), language)).toList();
  }

  public static void main(String[] args) throws IOException {
    ScorerMode mode = ScorerMode.valueOf(args[0].toUpperCase(Locale.ROOT));
    double unsure = mode == ScorerMode.CASCADE ? Scorers.DEFAULT_UNSURE : 0;
    Path file = Path.of(args[1]);
    String name = "| %s | %s ".formatted(args[0], file.getFileName());
    ReasonedScorer shipped = Scorers.shipped(mode, unsure);
    ReasonedScorer scorer =
        args.length > 3 ? new AdaptedScorer(shipped, Adaptation.read(Path.of(args[3]))) : shipped;
    new IntervalTable(name, args[2], LabelledFile.read(file), scorer).print();
  }

  /** Messages, by their place in the file, and the net sentiment of what they were drawn from. */
  private record Drawn(List<Integer> messages, double truth) {}

  private void print() {
    for (int size : SIZES) {
      row("as in the file", size + "", () -> fromAll(size));
    }
    for (int size : SIZES) {
      row("other shares", size + "", () -> withShares(size));
    }
    List<Drawn> topics = topics();
    row("with a word", "30 or more", () -> topics.get(random.nextInt(topics.size())));
  }

  private Drawn fromAll(int size) {
    double truth = IntStream.range(0, texts.size()).map(this::truth).average().orElse(0);
    return new Drawn(random.ints(size, 0, texts.size()).boxed().toList(), 100 * truth);
  }

  private Drawn withShares(int size) {
    double[] shares = SHARES[random.nextInt(SHARES.length)];
    List<Integer> messages = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double draw = random.nextDouble();
      messages.add(any(draw < shares[0] ? 0 : draw < shares[0] + shares[1] ? 1 : 2));
    }
    return new Drawn(messages, 100 * (shares[2] - shares[0]));
  }

  private int any(int label) {
    int message;
    do {
      message = random.nextInt(texts.size());
    } while (texts.get(message).label().index() != label);
    return message;
  }

  /** The messages of each word that is neither rare nor everywhere. */
  private List<Drawn> topics() {
    Map<String, List<Integer>> words = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      int message = i;
      WORD.matcher(texts.get(i).text().toLowerCase(Locale.ROOT))
          .results()
          .map(found -> found.group())
          .distinct()
          .forEach(word -> words.computeIfAbsent(word, _ -> new ArrayList<>()).add(message));
    }
    return words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(of -> of.size() >= SMALLEST_TOPIC && of.size() <= LARGEST_TOPIC * texts.size())
        .map(of -> new Drawn(of, 100 * of.stream().mapToInt(this::truth).average().orElse(0)))
        .toList();
  }

  private int truth(int message) {
    return texts.get(message).label().index() - Label.NEUTRAL.index();
  }

  private void row(String how, String size, Supplier<Drawn> draw) {
    double[] held = new double[3];
    double[] half = new double[3];
    double counted = 0;
    double expected = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Drawn drawn = draw.get();
      Bucket bucket = bucket(drawn.messages());
      List<NetInterval> intervals =
          List.of(
              NetInterval.of(byPeople(drawn.messages()), Optional.empty()),
              NetInterval.of(bucket, Optional.empty()),
              NetInterval.of(bucket, sample()));
      for (int i = 0; i < held.length; i++) {
        NetInterval interval = intervals.get(i);
        boolean holds = interval.low() <= drawn.truth() && drawn.truth() <= interval.high();
        held[i] += holds ? 1.0 / TRIALS : 0;
        half[i] += (interval.high() - interval.low()) / 2 / TRIALS;
      }
      double scores = bucket.verdicts().stream().mapToDouble(Verdicts::scoreSum).sum();
      counted += (NetSentiment.points(bucket) - drawn.truth()) / TRIALS;
      expected += (100 * scores / bucket.total() - drawn.truth()) / TRIALS;
    }
    System.out.printf(
        Locale.ROOT,
        "%s| %s | %s | %+.0f | %+.0f | %.2f ±%.0f | %.2f ±%.0f | %.2f ±%.0f |%n",
        name,
        how,
        size,
        counted,
        expected,
        held[0],
        half[0],
        held[1],
        half[1],
        held[2],
        half[2]);
  }

  /** The messages' labels, as people's. */
  private Bucket byPeople(List<Integer> messages) {
    return of(List.of(verdicts(Judge.PEOPLE, messages)));
  }

  private Bucket bucket(List<Integer> messages) {
    return of(
        messages.stream()
            .collect(Collectors.groupingBy(this::judge, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(judged -> verdicts(judged.getKey(), judged.getValue()))
            .toList());
  }

  private Judge judge(int message) {
    return new Judge(given.get(message).scorer(), given.get(message).version(), language);
  }

  private Verdicts verdicts(Judge by, List<Integer> messages) {
    int[] labels = new int[3];
    double scores = 0;
    for (int message : messages) {
      labels[given.get(message).label().index()]++;
      scores += given.get(message).score();
    }
    return new Verdicts(by, labels[0], labels[1], labels[2], scores);
  }

  private static Bucket of(List<Verdicts> verdicts) {
    return new Bucket(
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(3600),
        verdicts.stream().mapToLong(Verdicts::negative).sum(),
        verdicts.stream().mapToLong(Verdicts::neutral).sum(),
        verdicts.stream().mapToLong(Verdicts::positive).sum(),
        verdicts);
  }

  /** What people say of messages drawn at random from the whole file. */
  private Optional<OwnSample> sample() {
    int[] drawn = random.ints(0, texts.size()).distinct().limit(LABELLED).toArray();
    return OwnSample.of(
        Evaluation.of(
            IntStream.of(drawn).mapToObj(texts::get).toList(),
            IntStream.of(drawn).mapToObj(given::get).toList(),
            Duration.ZERO));
  }
}
