package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of the first tier that reads English words in their order: a recurrent network in both
 * directions whose gates look at a word and its neighbours and not at what was read before (QRNN,
 * Bradbury et al. 2017; SRU, Lei et al. 2018), so that what a word brings is computed once and
 * looked up ever after. Some ten microseconds a message.
 *
 * <p>What a token and its neighbours bring sums up to three numbers a channel and direction: keep
 * k, value v and gate g. With z = clamp(k/4 + ½, .01, 1) the state becomes s' = z·s + (1 − z)·v,
 * and h = s'·max(0, g); scores are linear in Σh / 2√n and max h over the n tokens. Made by {@code
 * sentiment/encoder/finetune.py}.
 */
public final class WordNetwork {

  private static final String NAME = "EARSHOT4";
  private static final String RESOURCE = "words.network";
  private static final String LANGUAGE = "en";
  private static final int CLASSES = 3;
  private static final int DIRECTIONS = 2;

  /**
   * Twice what the posts of training have; the rest of a longer text only the linear model reads.
   */
  private static final int MOST_TOKENS = 128;

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

  private WordNetwork(
      String version, WordInputs inputs, float[] bias, float[] out, float[] outBias) {
    this.version = version;
    this.inputs = inputs;
    this.channels = bias.length / (WordInputs.NUMBERS * DIRECTIONS);
    this.bias = bias;
    this.out = out;
    this.outBias = outBias;
  }

  /**
   * The one that comes with Earshot.
   *
   * @throws ModelException when the installation is damaged
   */
  public static WordNetwork shipped() {
    return ModelFile.shipped(RESOURCE, NAME, WordNetwork::read);
  }

  private static WordNetwork read(DataInputStream in) throws IOException {
    String version = in.readUTF();
    int channels = in.readUnsignedShort();
    WordInputs inputs = WordInputs.read(in, WordInputs.NUMBERS * DIRECTIONS * channels);
    float[] bias = WordInputs.halves(in, WordInputs.NUMBERS * DIRECTIONS * channels);
    float[] out = WordInputs.halves(in, CLASSES * 2 * DIRECTIONS * channels);
    return new WordNetwork(version, inputs, bias, out, WordInputs.halves(in, CLASSES));
  }

  /** Whether it was trained on texts of this language, a primary tag. */
  public static boolean knows(String language) {
    return language.equals(LANGUAGE);
  }

  /** Models that were trained beside one do not fit another. */
  public String version() {
    return version;
  }

  /**
   * What it reads of a text: forms, each behind a digit that says how it is written, 0 for plainly.
   */
  public static List<String> reads(String text) {
    List<String> read = new ArrayList<>();
    for (List<Token> sentence : new MessageTokenizer().tokenize(CleanText.of(text))) {
      for (Token token : sentence) {
        if (isRead(token)) {
          read.add(WordInputs.manner(token) + token.form());
        }
      }
    }
    return read;
  }

  private static boolean isRead(Token token) {
    return token.kind() != Kind.HANDLE && token.kind() != Kind.LINK;
  }

  /** Raw scores of a text, one a class. Safe from many threads. */
  public double[] scores(String text) {
    return scores(new MessageTokenizer().tokenize(CleanText.of(text)));
  }

  double[] scores(List<List<Token>> sentences) {
    WordInputs.Row[] rows = new WordInputs.Row[MOST_TOKENS];
    int n = 0;
    for (List<Token> sentence : sentences) {
      for (Token token : sentence) {
        if (n < MOST_TOKENS && isRead(token)) {
          rows[n++] = inputs.of(token);
        }
      }
    }
    if (n == 0) {
      rows[n++] = inputs.unknown();
    }
    double[] scores = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      scores[c] = outBias[c];
    }
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      read(rows, n, direction, scores);
    }
    return scores;
  }

  /**
   * Reads the tokens in one direction and adds what that says to the scores. One loop a step over
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
    for (int c = 0; c < CLASSES; c++) {
      int row = c * 2 * DIRECTIONS * channels + from;
      float sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += out[row + i] * numbers[i];
      }
      scores[c] += scale * sum;
    }
  }
}
