package dev.earshot.sentiment.score;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A recurrent network over words in both directions whose gates look at a word and its neighbours
 * and not at what was read before (QRNN, Bradbury et al. 2017; SRU, Lei et al. 2018), so that what
 * a word brings is computed once and looked up ever after. Some microseconds a message.
 *
 * <p>What a word and its neighbours bring sums up to three numbers a channel and direction: keep k,
 * value v and gate g. With z = clamp(k/4 + ½, .01, 1) the state becomes s' = z·s + (1 − z)·v, and h
 * = s'·max(0, g); scores are linear in Σh / 2√n and max h over the n words. Safe from many threads.
 */
public final class GatedNetwork {

  private static final String NAME = "EARSHOT4";
  private static final int DIRECTIONS = 2;

  /** Twice what the posts of training have; the rest of a longer text is not read. */
  static final int MOST_WORDS = 128;

  private static final float LEAST_KEPT = .01f;

  private final String version;
  private final WordInputs inputs;

  /** Channels a direction. */
  private final int channels;

  /** As direction × 3 × channels + number × channels + channel. */
  private final float[] bias;

  /** As class × 4 × channels + number: sums in both directions, then highest in both. */
  private final float[] out;

  private final float[] outBias;

  private GatedNetwork(
      String version, WordInputs inputs, float[] bias, float[] out, float[] outBias) {
    this.version = version;
    this.inputs = inputs;
    this.channels = bias.length / (WordInputs.NUMBERS * DIRECTIONS);
    this.bias = bias;
    this.out = out;
    this.outBias = outBias;
  }

  /**
   * One that comes with Earshot.
   *
   * @param beside the class whose resource it is
   * @param classes it tells apart
   * @throws ModelException when the installation is damaged
   */
  public static GatedNetwork shipped(Class<?> beside, String resource, int classes) {
    return ModelFile.shipped(beside, resource, NAME, in -> read(in, classes));
  }

  private static GatedNetwork read(DataInputStream in, int classes) throws IOException {
    String version = in.readUTF();
    int channels = in.readUnsignedShort();
    WordInputs inputs = WordInputs.read(in, WordInputs.NUMBERS * DIRECTIONS * channels);
    float[] bias = WordInputs.halves(in, WordInputs.NUMBERS * DIRECTIONS * channels);
    float[] out = WordInputs.halves(in, classes * 2 * DIRECTIONS * channels);
    float[] outBias = WordInputs.halves(in, classes);
    if (in.read() >= 0) {
      throw new IOException("it tells more than %d classes apart".formatted(classes));
    }
    return new GatedNetwork(version, inputs, bias, out, outBias);
  }

  /** As it was called in training. */
  public String version() {
    return version;
  }

  /**
   * Raw scores of a text, one a class.
   *
   * @param words as they were written in training, in order
   */
  public double[] scores(List<String> words) {
    WordInputs.Row[] rows = new WordInputs.Row[Math.min(MOST_WORDS, words.size())];
    Arrays.setAll(rows, i -> inputs.of(words.get(i)));
    return scores(rows, rows.length);
  }

  WordInputs inputs() {
    return inputs;
  }

  /**
   * The same of what words bring.
   *
   * @param n rows that are filled; none read as one unknown word
   */
  double[] scores(WordInputs.Row[] rows, int n) {
    WordInputs.Row[] read = n == 0 ? new WordInputs.Row[] {inputs.unknown()} : rows;
    double[] scores = new double[outBias.length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = outBias[c];
    }
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      read(read, Math.max(1, n), direction, scores);
    }
    return scores;
  }

  /**
   * Reads the words in one direction and adds what that says to the scores. One loop a step over
   * arrays that live here and nowhere else: so the compiler sees that they are not the same and
   * makes vector instructions of it, three times as fast.
   */
  private void read(WordInputs.Row[] rows, int n, int direction, double[] scores) {
    int size = channels;
    int from = WordInputs.NUMBERS * size * direction;
    float[] keepBias = Arrays.copyOfRange(bias, from, from + size);
    float[] valueBias = Arrays.copyOfRange(bias, from + size, from + 2 * size);
    float[] gateBias = Arrays.copyOfRange(bias, from + 2 * size, from + 3 * size);
    float[] keep = new float[size];
    float[] value = new float[size];
    float[] gate = new float[size];
    float[] state = new float[size];
    float[] total = new float[size];
    float[] most = new float[size];
    Arrays.fill(most, Float.NEGATIVE_INFINITY);
    int place = WordInputs.NUMBERS * size * DIRECTIONS;
    for (int step = 0; step < n; step++) {
      int t = direction == 0 ? step : n - 1 - step;
      WordInputs.Row before = t > 0 ? rows[t - 1] : inputs.nothing();
      WordInputs.Row own = rows[t];
      WordInputs.Row after = t < n - 1 ? rows[t + 1] : inputs.nothing();
      byte[] a = before.values();
      byte[] b = own.values();
      byte[] c = after.values();
      float x = before.toNext();
      float y = own.toOwn();
      float z = after.toLast();
      int ai = from;
      int bi = place + from;
      int ci = 2 * place + from;
      for (int i = 0; i < size; i++) {
        keep[i] = keepBias[i] + x * a[ai + i] + y * b[bi + i] + z * c[ci + i];
      }
      ai += size;
      bi += size;
      ci += size;
      for (int i = 0; i < size; i++) {
        value[i] = valueBias[i] + x * a[ai + i] + y * b[bi + i] + z * c[ci + i];
      }
      ai += size;
      bi += size;
      ci += size;
      for (int i = 0; i < size; i++) {
        gate[i] = gateBias[i] + x * a[ai + i] + y * b[bi + i] + z * c[ci + i];
      }
      for (int i = 0; i < size; i++) {
        float kept = Math.max(LEAST_KEPT, Math.min(1f, keep[i] * .25f + .5f));
        float s = kept * state[i] + (1 - kept) * value[i];
        state[i] = s;
        float h = s * Math.max(0f, gate[i]);
        total[i] += h;
        most[i] = Math.max(most[i], h);
      }
    }
    add(total, (float) (.5 / Math.sqrt(n)), size * direction, scores);
    add(most, 1, size * (DIRECTIONS + direction), scores);
  }

  private void add(float[] numbers, float scale, int from, double[] scores) {
    for (int c = 0; c < scores.length; c++) {
      int row = c * 2 * DIRECTIONS * channels + from;
      float sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += out[row + i] * numbers[i];
      }
      scores[c] += scale * sum;
    }
  }
}
