package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.evaluate.Evaluation;
import dev.earshot.sentiment.evaluate.LabelledText;
import dev.earshot.sentiment.score.Adaptation;
import dev.earshot.sentiment.score.AdaptationLayer;
import dev.earshot.sentiment.score.FeatureVector;
import dev.earshot.sentiment.score.LinearScorer;
import dev.earshot.sentiment.score.ReasonedScorer;
import dev.earshot.sentiment.score.TwoTierScorer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Learns from a team's corrections, on top of the shipped models, which stay as they are. Seconds
 * for some thousand corrections; the same corrections give the same adaptation.
 */
public final class AdaptationTraining {

  /** Fewer corrections than this teach nothing that can be measured. */
  public static final int LEAST = 30;

  private static final String SCORER = "left out";
  private static final int TOLD_EVERY = 500;

  private final LinearScorer linear;
  private final Optional<TwoTierScorer> both;
  private final String base;
  private final Consumer<String> progress;

  /**
   * @param base without any adaptation
   * @param progress told in a line what is being done
   * @throws dev.earshot.sentiment.score.ModelException for an engine that cannot be adapted
   */
  public AdaptationTraining(ReasonedScorer base, Consumer<String> progress) {
    this.base = Adaptation.base(base);
    this.both = base instanceof TwoTierScorer tiers ? Optional.of(tiers) : Optional.empty();
    this.linear = both.map(TwoTierScorer::linear).orElseGet(() -> (LinearScorer) base);
    this.progress = progress;
  }

  /**
   * An adaptation and how right it is.
   *
   * @param before the shipped models on the corrections they can judge
   * @param after adaptations trained on four fifths of the corrections, on the fifth left out
   */
  public record Result(Adaptation adaptation, Evaluation before, Evaluation after) {}

  /**
   * Trains both tiers.
   *
   * @param version of the adaptation
   * @throws IllegalArgumentException for fewer than {@link #LEAST} corrections that the models can
   *     judge, or when all have the same label
   */
  public Result train(List<Corrected> corrections, String version) {
    List<AdaptationExample> firsts = new ArrayList<>();
    List<AdaptationExample> seconds = new ArrayList<>();
    for (int i = 0; i < corrections.size(); i++) {
      add(corrections.get(i), firsts, seconds);
      if ((i + 1) % TOLD_EVERY == 0) {
        progress.accept("read %d of %d corrections".formatted(i + 1, corrections.size()));
      }
    }
    check(firsts, corrections.size());
    progress.accept("fitting the first tier to %d corrections".formatted(firsts.size()));
    AdaptationFit.Fitted first = new AdaptationFit(firsts).fit();
    if (both.isEmpty() || !teaches(seconds)) {
      return result(version, first.layer(), Optional.empty(), firsts, first.unseen());
    }
    progress.accept("fitting both tiers to %d corrections".formatted(seconds.size()));
    AdaptationFit.Fitted second = new AdaptationFit(seconds).fit();
    return result(version, first.layer(), Optional.of(second.layer()), seconds, second.unseen());
  }

  private void add(
      Corrected correction, List<AdaptationExample> firsts, List<AdaptationExample> seconds) {
    String text = correction.text();
    LinearScorer.Judged judged = linear.judge(text, correction.language());
    if (!judged.sentiment().scorer().equals(linear.name())) {
      return; // judged by emoji or lists of words, which nothing here changes
    }
    FeatureVector features = judged.features();
    firsts.add(new AdaptationExample(judged.sentiment(), features, new float[0], correction));
    both.flatMap(tiers -> tiers.read(text, correction.language()))
        .ifPresent(read ->
            seconds.add(
                new AdaptationExample(read.sentiment(), features, read.numbers(), correction)));
  }

  private static boolean teaches(List<AdaptationExample> examples) {
    return examples.size() >= LEAST
        && examples.stream().map(AdaptationExample::label).distinct().count() > 1;
  }

  private static void check(List<AdaptationExample> firsts, int corrections) {
    if (firsts.size() < LEAST) {
      throw new IllegalArgumentException(
          "%d of %d corrections are in a language that the models know; at least %d are needed"
              .formatted(firsts.size(), corrections, LEAST));
    }
    if (!teaches(firsts)) {
      throw new IllegalArgumentException(
          "all %d corrections have the same label; label messages of other moods too"
              .formatted(firsts.size()));
    }
  }

  private Result result(
      String version,
      AdaptationLayer first,
      Optional<AdaptationLayer> second,
      List<AdaptationExample> measured,
      List<double[]> unseen) {
    List<LabelledText> labels =
        measured.stream().map(example -> new LabelledText(example.label(), "")).toList();
    List<Sentiment> shipped = measured.stream().map(AdaptationExample::base).toList();
    List<Sentiment> adapted = unseen.stream().map(AdaptationTraining::likeliest).toList();
    return new Result(
        new Adaptation(version, base, first, second),
        Evaluation.of(labels, shipped, Duration.ZERO),
        Evaluation.of(labels, adapted, Duration.ZERO));
  }

  private static Sentiment likeliest(double[] p) {
    return new Sentiment(Calibrator.NONE.label(p), p[0], p[1], p[2], SCORER, "");
  }
}
