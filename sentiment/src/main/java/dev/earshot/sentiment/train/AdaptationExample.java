package dev.earshot.sentiment.train;

import dev.earshot.listener.mention.Label;
import dev.earshot.listener.mention.Sentiment;
import dev.earshot.sentiment.score.FeatureVector;

/**
 * A corrected message as one tier sees it.
 *
 * @param base the tier's judgement
 * @param encoded the encoder's numbers, empty in the first tier
 * @param said by a person
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one training
record AdaptationExample(Sentiment base, FeatureVector features, float[] encoded, Corrected said) {

  Label label() {
    return said.label();
  }

  double[] probabilities() {
    return new double[] {base.negative(), base.neutral(), base.positive()};
  }
}
