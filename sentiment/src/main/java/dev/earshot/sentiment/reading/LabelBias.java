package dev.earshot.sentiment.reading;

import dev.earshot.listener.store.Bucket;
import dev.earshot.listener.store.Judge;
import dev.earshot.listener.store.Verdicts;
import dev.earshot.sentiment.score.Tier;
import java.util.List;

/**
 * How far people's net sentiment is from the count of labels, of net sentiment in [−1, 1], without
 * the chance of few messages.
 *
 * <p>Shipped models were made from other messages than a topic's, and there are two ways to carry
 * over what is known of them. If negative messages look as they always do and only are more or
 * fewer, adjusted counts are right (Forman 2008); if a message that reads the same means the same,
 * the sum of probabilities is (Bella et al. 2010). Texts do not tell which. Of shipped models the
 * first is nearer where moods are extreme, the second near training's; so something between them is
 * taken, and what is between them, or a part of it, for the standard deviation.
 *
 * @param mean what to add to the count
 * @param variance of that
 * @param slope by how much of a change of mood, as a standard deviation, the bias changes with it
 */
record LabelBias(double mean, double variance, double slope) {

  private static final double SMALLEST = 1e-6;

  /** From one stretch of time to the next the labels lean a little differently. */
  private static final double DRIFT = .03;

  static LabelBias of(List<Bucket> buckets) {
    double counted = 0;
    double adjusted = 0;
    double moved = 0;
    double apart = 0;
    double doubt = 0;
    double slope = 0;
    long all = 0;
    for (Bucket bucket : buckets) {
      List<Verdicts> verdicts = verdicts(bucket);
      boolean cascade = verdicts.stream().anyMatch(LabelBias::isBySecondTier);
      for (Verdicts each : verdicts) {
        Reliability judge = Reliability.of(each.judge(), cascade);
        counted += each.positive() - each.negative();
        double byLabels = judge.adjusted(each);
        double between = judge.expected(each) - byLabels;
        adjusted += byLabels;
        moved += judge.moved() * between;
        apart += judge.apart() * between;
        doubt += judge.doubt() * each.total();
        slope += judge.slope() * each.total();
        all += each.total();
      }
    }
    double net = Math.clamp((adjusted + moved) / all, -1, 1);
    double unlike = apart / all;
    double other = doubt / all;
    return new LabelBias(net - counted / all, unlike * unlike + other * other, slope / all);
  }

  /** Of a bucket that does not say who judged, nobody known did. */
  private static List<Verdicts> verdicts(Bucket bucket) {
    return bucket.verdicts().isEmpty()
        ? List.of(
            new Verdicts(Judge.UNKNOWN, bucket.negative(), bucket.neutral(), bucket.positive(), 0))
        : bucket.verdicts();
  }

  private static boolean isBySecondTier(Verdicts verdicts) {
    return Tier.of(verdicts.judge().scorer()) == Tier.SECOND;
  }

  /**
   * With what people said of a sample: the mean of both, each weighing as much as it is sure. Where
   * they are further apart than both allow, it is this that is wrong, since the sample is of the
   * topic itself: it is taken to be as unsure as what is seen (as between studies, DerSimonian and
   * Laird 1986).
   *
   * @param counted net sentiment by labels of what this is the bias of
   * @param scored share of its messages that people did not correct
   */
  LabelBias with(OwnSample sample, double counted, double scored) {
    double moved = slope * (counted - sample.counted());
    double offset = sample.offset() * scored;
    double other = (sample.variance() + DRIFT * DRIFT + moved * moved) * scored * scored;
    double apart = (mean - offset) * (mean - offset) - other;
    double weight = 1 / (Math.max(variance, apart) + SMALLEST);
    double otherWeight = 1 / (other + SMALLEST);
    double sum = weight + otherWeight;
    return new LabelBias((weight * mean + otherWeight * offset) / sum, 1 / sum, slope);
  }
}
