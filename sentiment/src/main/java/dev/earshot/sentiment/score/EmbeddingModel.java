package dev.earshot.sentiment.score;

/**
 * A head over {@link SentenceEncoder}'s numbers, and how its raw scores are mixed with the first
 * tier's.
 *
 * @param version changes whenever the weights do
 * @param linearShare what the first tier's raw scores are multiplied by before they are added
 * @param calibration of the sum
 */
public record EmbeddingModel(
    String version, EmbeddingHead head, double linearShare, Calibration calibration) {

  /** Raw scores of an encoded text, one a class. */
  public double[] scores(float[] encoded) {
    return head.scores(encoded);
  }

  /** Raw scores of both tiers together. */
  public double[] blend(double[] linear, double[] embedded) {
    return blend(linearShare, linear, embedded);
  }

  /** The same with another share of the first tier. */
  public static double[] blend(double share, double[] linear, double[] embedded) {
    return Mix.sum(share, linear, embedded);
  }
}
