package dev.earshot.sentiment.reading;

import dev.earshot.listener.store.Judge;
import dev.earshot.listener.store.Verdicts;
import dev.earshot.sentiment.score.AdaptedScorer;
import dev.earshot.sentiment.score.Tier;
import java.util.Set;

/**
 * What a judge's labels tell of what people would say.
 *
 * @param negative what a message labelled negative counts for so that, of messages that people call
 *     negative, the mean is −1, of neutral ones 0 and of positive ones 1, whatever their shares:
 *     adjusted counts (Forman 2008), the inverse of the matrix of confusion
 * @param neutral the same of the label neutral
 * @param positive the same of the label positive
 * @param calibrated whether the probabilities were measured
 * @param moved how far the estimate is moved from adjusted counts to the sum of probabilities, in
 *     [0, 1]
 * @param apart part of what is between the two that is its standard deviation
 * @param doubt standard deviation, from topic to topic, of what neither labels nor probabilities
 *     know; of net sentiment in [−1, 1]
 */
record Reliability(
    double negative,
    double neutral,
    double positive,
    boolean calibrated,
    double moved,
    double apart,
    double doubt) {

  /** Least {@link #slope}, as airline messages and single words of TweetEval's show it. */
  private static final double LEAST_SLOPE = .3;

  private static final Reliability CERTAIN = new Reliability(-1, 0, 1, false, 0, 0, 0);

  /** The cascade on TweetEval's validation half. */
  private static final Reliability ENGLISH = new Reliability(-1.32, .06, 1.37, true, .25, .75, .08);

  /** The first tier alone on the same. */
  private static final Reliability ENGLISH_FIRST =
      new Reliability(-1.41, .09, 1.39, true, .25, .75, .08);

  /** The first tier on the validation files of six languages together. */
  private static final Reliability OTHER_LANGUAGES =
      new Reliability(-1.71, -.11, 1.87, true, 0, .5, .08);

  private static final Set<String> LANGUAGES = Set.of("ar", "de", "es", "fr", "it", "pt");

  /** Calibrated on the team's own messages: no other shares are to be expected than theirs. */
  private static final Reliability ADAPTED = new Reliability(-1, 0, 1, true, .5, 1, .05);

  /** As far as shipped models are off on airline messages, which are unlike their training. */
  private static final Reliability NOT_MEASURED = new Reliability(-1, 0, 1, false, 0, 0, .15);

  /**
   * @param cascade whether the second tier judged other messages of the same time: what is left to
   *     the first then are those it is sure of
   */
  static Reliability of(Judge judge, boolean cascade) {
    if (judge.equals(Judge.PEOPLE)) {
      return CERTAIN;
    }
    Tier tier = Tier.of(judge.scorer());
    if (tier != Tier.FIRST && tier != Tier.SECOND) {
      return NOT_MEASURED;
    }
    if (AdaptedScorer.isAdapted(judge.version())) {
      return ADAPTED;
    }
    String language = judge.language();
    if (language.equals("en")) {
      return cascade ? ENGLISH : ENGLISH_FIRST;
    }
    return LANGUAGES.contains(language) ? OTHER_LANGUAGES : NOT_MEASURED;
  }

  /** Sum over messages of what their labels count for. */
  double adjusted(Verdicts verdicts) {
    return negative * verdicts.negative()
        + neutral * verdicts.neutral()
        + positive * verdicts.positive();
  }

  /** Sum over messages of what the probabilities say, or of labels where these are all there is. */
  double expected(Verdicts verdicts) {
    return calibrated ? verdicts.scoreSum() : verdicts.positive() - verdicts.negative();
  }

  /** By how much of a change of mood the bias of labels may change with it. */
  double slope() {
    return Math.max(LEAST_SLOPE, (positive - negative) / 2 - 1);
  }
}
