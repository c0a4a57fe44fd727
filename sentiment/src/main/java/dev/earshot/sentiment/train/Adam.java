package dev.earshot.sentiment.train;

/** Steps of AdamW (Loshchilov and Hutter 2019) on one array of weights, with its usual moments. */
final class Adam {

  private static final double FIRST = .9;
  private static final double SECOND = .999;
  private static final float TINY = 1e-8f;

  private final float[] weights;
  private final float[] gradient;
  private final float[] mean;
  private final float[] square;
  private int steps;

  Adam(float[] weights) {
    this.weights = weights;
    this.gradient = new float[weights.length];
    this.mean = new float[weights.length];
    this.square = new float[weights.length];
  }

  float[] weights() {
    return weights;
  }

  /** To be added to; each step takes it back to zero. */
  float[] gradient() {
    return gradient;
  }

  /**
   * @param rate length of the step
   * @param decay share of each weight, times the rate, that is lost
   */
  void step(double rate, double decay) {
    steps++;
    float b1 = (float) FIRST;
    float b2 = (float) SECOND;
    float c1 = (float) (1 / (1 - Math.pow(FIRST, steps)));
    float c2 = (float) (1 / (1 - Math.pow(SECOND, steps)));
    float r = (float) rate;
    float kept = (float) (1 - rate * decay);
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      float m = b1 * mean[i] + (1 - b1) * g;
      float s = b2 * square[i] + (1 - b2) * g * g;
      mean[i] = m;
      square[i] = s;
      weights[i] = kept * weights[i] - r * m * c1 / ((float) Math.sqrt(s * c2) + TINY);
      gradient[i] = 0;
    }
  }
}
