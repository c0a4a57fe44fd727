package dev.earshot.sentiment.train;

import dev.earshot.sentiment.score.EmbeddingHead;
import dev.earshot.sentiment.score.SentenceEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains one hidden layer over standardised encodings by AdamW with dropout and a rate that falls
 * along half a cosine. What is drawn by chance comes from a seed.
 */
final class HeadTrainer {

  static final int UNITS = 128;
  private static final int EPOCHS = 8;
  private static final int BATCH = 256;
  private static final double RATE = 1e-3;
  private static final double DECAY = .03;
  private static final float DROPPED = .4f;
  private static final int INPUTS = SentenceEncoder.SIZE;
  private static final int CLASSES = SoftmaxObjective.CLASSES;

  private final Standard standard;
  private final SplittableRandom random;
  private final Adam in = new Adam(new float[INPUTS * UNITS]);
  private final Adam inBias = new Adam(new float[UNITS]);
  private final Adam out = new Adam(new float[UNITS * CLASSES]);
  private final Adam outBias = new Adam(new float[CLASSES]);

  // Of the text at hand.
  private final float[] x = new float[INPUTS];
  private final float[] hidden = new float[UNITS];
  private final float[] back = new float[UNITS];
  private final double[] p = new double[CLASSES];

  HeadTrainer(Standard standard, long seed) {
    this.standard = standard;
    this.random = new SplittableRandom(seed);
    draw(in.weights(), 1 / Math.sqrt(INPUTS));
    draw(out.weights(), .5 / Math.sqrt(UNITS));
  }

  private void draw(float[] weights, double deviation) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (deviation * random.nextGaussian());
    }
  }

  /**
   * @param targets what to learn of each text: a probability a class
   * @param rows which of the texts to learn from
   */
  EmbeddingHead train(float[][] encoded, List<float[]> targets, int[] rows) {
    int[] order = rows.clone();
    int batches = order.length / BATCH;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order);
      for (int b = 0; b < batches; b++) {
        for (int i = b * BATCH; i < (b + 1) * BATCH; i++) {
          learn(encoded[order[i]], targets.get(order[i]));
        }
        double done = (double) (epoch * batches + b) / (EPOCHS * batches);
        step(RATE * (1 + Math.cos(Math.PI * done)) / 2);
      }
    }
    return head();
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /** Forward and back through one text; gradients are means over a batch. */
  private void learn(float[] encoded, float[] target) {
    forward(encoded);
    SoftmaxObjective.softmax(p);
    for (int c = 0; c < CLASSES; c++) {
      p[c] = (p[c] - target[c]) / BATCH;
      outBias.gradient()[c] += (float) p[c];
    }
    float[] w = out.weights();
    for (int u = 0; u < UNITS; u++) {
      back[u] = 0;
      if (hidden[u] > 0) {
        for (int c = 0; c < CLASSES; c++) {
          out.gradient()[u * CLASSES + c] += (float) (p[c] * hidden[u]);
          back[u] += (float) (p[c] * w[u * CLASSES + c]);
        }
        back[u] /= 1 - DROPPED; // only units that were kept are above zero
      }
      inBias.gradient()[u] += back[u];
    }
    float[] gradient = in.gradient();
    for (int i = 0; i < INPUTS; i++) {
      if (x[i] != 0) {
        addScaled(gradient, i * UNITS, back, x[i]);
      }
    }
  }

  private void forward(float[] encoded) {
    System.arraycopy(inBias.weights(), 0, hidden, 0, UNITS);
    float[] w = in.weights();
    for (int i = 0; i < INPUTS; i++) {
      x[i] = kept() * standard.of(encoded[i], i);
      if (x[i] != 0) {
        for (int u = 0, at = i * UNITS; u < UNITS; u++) {
          hidden[u] += x[i] * w[at + u];
        }
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      p[c] = outBias.weights()[c];
    }
    for (int u = 0; u < UNITS; u++) {
      hidden[u] = kept() * Math.max(0, hidden[u]);
      for (int c = 0; c < CLASSES; c++) {
        p[c] += hidden[u] * out.weights()[u * CLASSES + c];
      }
    }
  }

  /** Nothing for what is dropped; the rest makes up for it. */
  private float kept() {
    return random.nextInt() < (1 - 2 * DROPPED) * Integer.MAX_VALUE ? 1 / (1 - DROPPED) : 0;
  }

  private static void addScaled(float[] sum, int from, float[] values, float factor) {
    for (int u = 0; u < values.length; u++) {
      sum[from + u] += factor * values[u];
    }
  }

  private void step(double rate) {
    in.step(rate, DECAY);
    inBias.step(rate, DECAY);
    out.step(rate, DECAY);
    outBias.step(rate, DECAY);
  }

  /** With the standardising worked into the weights. */
  private EmbeddingHead head() {
    float[] weights = in.weights().clone();
    float[] bias = inBias.weights().clone();
    for (int i = 0; i < INPUTS; i++) {
      for (int u = 0; u < UNITS; u++) {
        weights[i * UNITS + u] *= standard.scale(i);
        bias[u] -= weights[i * UNITS + u] * standard.mean(i);
      }
    }
    return new EmbeddingHead(weights, bias, out.weights().clone(), outBias.weights().clone());
  }

  /** One wide head whose raw scores are the mean of several. */
  static EmbeddingHead mean(List<EmbeddingHead> heads) {
    int units = UNITS * heads.size();
    float[] in = new float[INPUTS * units];
    float[] inBias = new float[units];
    float[] out = new float[units * CLASSES];
    float[] outBias = new float[CLASSES];
    for (int h = 0; h < heads.size(); h++) {
      EmbeddingHead head = heads.get(h);
      for (int i = 0; i < INPUTS; i++) {
        System.arraycopy(head.in(), i * UNITS, in, i * units + h * UNITS, UNITS);
      }
      System.arraycopy(head.inBias(), 0, inBias, h * UNITS, UNITS);
      for (int i = 0; i < head.out().length; i++) {
        out[h * head.out().length + i] = head.out()[i] / heads.size();
      }
      for (int c = 0; c < CLASSES; c++) {
        outBias[c] += head.outBias()[c] / heads.size();
      }
    }
    return new EmbeddingHead(in, inBias, out, outBias);
  }

  /** Mean and deviation of each of the encoder's numbers. */
  @SuppressWarnings("ArrayRecordComponent") // lives for one training
  record Standard(double[] mean, double[] deviation) {

    static Standard of(float[][] encoded) {
      double[] mean = new double[INPUTS];
      double[] deviation = new double[INPUTS];
      for (float[] row : encoded) {
        for (int i = 0; i < INPUTS; i++) {
          mean[i] += row[i] / encoded.length;
        }
      }
      for (float[] row : encoded) {
        for (int i = 0; i < INPUTS; i++) {
          deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / encoded.length;
        }
      }
      Arrays.setAll(deviation, i -> Math.sqrt(deviation[i]) + 1e-6);
      return new Standard(mean, deviation);
    }

    float of(float value, int i) {
      return (float) ((value - mean[i]) / deviation[i]);
    }

    float mean(int i) {
      return (float) mean[i];
    }

    float scale(int i) {
      return (float) (1 / deviation[i]);
    }
  }
}
