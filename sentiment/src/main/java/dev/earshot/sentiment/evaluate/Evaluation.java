package dev.earshot.sentiment.evaluate;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.listener.score.LanguageDetector;
import dev.earshot.listener.score.Scorer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How right a scorer is on labelled texts.
 *
 * @param confusion [true label][label given], in the order of {@link Label}
 * @param ece expected calibration error: the mean distance, over 15 equal bins of the largest
 *     probability, between that probability and how often its class was right (Guo et al. 2017)
 * @param took time spent in scoring, languages already told
 */
@SuppressWarnings("ArrayRecordComponent") // a matrix is what it is
public record Evaluation(int[][] confusion, double ece, Duration took) {

  private static final int BINS = 15;
  private static final Duration WARM_UP = Duration.ofMillis(500);

  /** How one class fared; each figure is 0 where it would divide by nothing. */
  public record ClassResult(double precision, double recall, double f1) {}

  public Evaluation {
    confusion = confusion.clone();
  }

  /** Scores every text, its language detected without any hint. */
  public static Evaluation of(Scorer scorer, LanguageDetector languages, List<LabelledText> texts) {
    List<String> told = texts.stream().map(t -> languages.detect(t.text(), "")).toList();
    warmUp(scorer, texts, told);
    long started = System.nanoTime();
    Sentiment[] given = new Sentiment[texts.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = scorer.score(texts.get(i).text(), told.get(i));
    }
    return of(texts, List.of(given), Duration.ofNanos(System.nanoTime() - started));
  }

  /** Lets Java compile what will be timed. */
  private static void warmUp(Scorer scorer, List<LabelledText> texts, List<String> languages) {
    long until = System.nanoTime() + WARM_UP.toNanos();
    for (int i = 0; i < texts.size() && System.nanoTime() < until; i++) {
      scorer.score(texts.get(i).text(), languages.get(i));
    }
  }

  /** From judgements already made, in the order of the texts. */
  public static Evaluation of(List<LabelledText> texts, List<Sentiment> given, Duration took) {
    int[][] confusion = new int[3][3];
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (int i = 0; i < texts.size(); i++) {
      int truth = texts.get(i).label().index();
      Sentiment s = given.get(i);
      confusion[truth][s.label().index()]++;
      Label likeliest = likeliest(s);
      double p = s.probability(likeliest);
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      confidence[bin] += p;
      right[bin] += likeliest.index() == truth ? 1 : 0;
    }
    double ece = 0;
    for (int bin = 0; bin < BINS; bin++) {
      ece += Math.abs(confidence[bin] - right[bin]) / Math.max(1, texts.size());
    }
    return new Evaluation(confusion, ece, took);
  }

  private static Label likeliest(Sentiment s) {
    Label best = Label.NEUTRAL;
    for (Label label : Label.values()) {
      best = s.probability(label) > s.probability(best) ? label : best;
    }
    return best;
  }

  public int n() {
    int n = 0;
    for (Label truth : Label.values()) {
      n += of(truth);
    }
    return n;
  }

  /** Texts of one true label that were given another, or the same. */
  public int count(Label truth, Label given) {
    return confusion[truth.index()][given.index()];
  }

  public double accuracy() {
    int right = 0;
    for (int c = 0; c < 3; c++) {
      right += confusion[c][c];
    }
    return ratio(right, n());
  }

  /** Labels that no text has: whether they would be found is not known. */
  public List<Label> missing() {
    return Arrays.stream(Label.values()).filter(label -> of(label) == 0).toList();
  }

  /**
   * Mean recall of the labels that texts have; where these are all three, the measure of
   * SemEval-2017 task 4. 0 where there are no texts.
   */
  public double macroRecall() {
    return mean(ClassResult::recall);
  }

  /** Mean F1 of the labels that texts have; 0 where there are no texts. */
  public double macroF1() {
    return mean(ClassResult::f1);
  }

  private double mean(ToDoubleFunction<ClassResult> figure) {
    return Arrays.stream(Label.values())
        .filter(label -> of(label) > 0)
        .map(this::result)
        .mapToDouble(figure)
        .average()
        .orElse(0);
  }

  public ClassResult result(Label label) {
    int c = label.index();
    int givenSo = confusion[0][c] + confusion[1][c] + confusion[2][c];
    double precision = ratio(confusion[c][c], givenSo);
    double recall = ratio(confusion[c][c], of(label));
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new ClassResult(precision, recall, f1);
  }

  public double messagesPerSecond() {
    return took.isZero() ? 0 : n() / (took.toNanos() / 1e9);
  }

  private int of(Label truth) {
    int[] row = confusion[truth.index()];
    return row[0] + row[1] + row[2];
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
