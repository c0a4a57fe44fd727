package dev.earshot.sentiment.score;

/**
 * A linear head over {@link SentenceEncoder}'s numbers, and how its raw scores are mixed with the
 * first tier's.
 *
 * @param version changes whenever the weights do
 * @param weights as number × 3 + class
 * @param bias one a class
 * @param linearShare what the first tier's raw scores are multiplied by before they are added
 * @param calibration of the sum
 */
@SuppressWarnings("ArrayRecordComponent") // handed over by its maker, read in this package only
public record EmbeddingModel(
    String version, float[] weights, float[] bias, double linearShare, Calibration calibration) {

  public EmbeddingModel {
    if (weights.length != SentenceEncoder.SIZE * 3 || bias.length != 3) {
      throw new IllegalArgumentException(
          "%d weights do not fit the encoder".formatted(weights.length));
    }
  }

  /** Raw scores of an encoded text, one a class. */
  public double[] scores(float[] encoded) {
    double[] scores = {bias[0], bias[1], bias[2]};
    for (int i = 0; i < encoded.length; i++) {
      scores[0] += encoded[i] * weights[i * 3];
      scores[1] += encoded[i] * weights[i * 3 + 1];
      scores[2] += encoded[i] * weights[i * 3 + 2];
    }
    return scores;
  }

  /** Raw scores of both tiers together. */
  public double[] blend(double[] linear, double[] embedded) {
    double[] sum = new double[3];
    for (int c = 0; c < 3; c++) {
      sum[c] = linearShare * linear[c] + embedded[c];
    }
    return sum;
  }
}
