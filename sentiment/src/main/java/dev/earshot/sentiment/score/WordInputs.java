package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What each word brings to a {@link GatedNetwork}: its vector times the network's input weights, in
 * 8 bits, computed when the word is first met.
 */
final class WordInputs {

  /** A word brings something to the place after it, to its own, and to the one before. */
  static final int PLACES = 3;

  /** A channel of a direction has something to keep, a new value and a gate. */
  static final int NUMBERS = 3;

  /** Ways of writing a word: as a hashtag, drawn out, in capitals, and all of these together. */
  private static final int MANNERS = 8;

  private static final int MOST_WORDS = 1 << 20;
  private static final int MOST_NUMBERS = 1 << 14;
  private static final int HIGHEST = 127;

  /** Words that are not listed share a vector. */
  private static final int UNKNOWN = 0;

  private final Map<String, Integer> words;

  /** Numbers of a vector. */
  private final int width;

  /** As word × width, to be multiplied by the word's scale. */
  private final byte[] vectors;

  private final float[] scales;

  /** As (place × width + number) × inputs + input. */
  private final float[] weights;

  private final int inputs;

  /** As manner × width. */
  private final float[] manners;

  /**
   * By manner and word, as they are met; rows do not change, so it does not matter who is first.
   */
  private final Row[][] rows;

  private final Row nothing;

  private WordInputs(
      Map<String, Integer> words,
      byte[] vectors,
      float[] scales,
      float[] manners,
      float[] weights,
      int inputs) {
    this.words = words;
    this.width = vectors.length / scales.length;
    this.vectors = vectors;
    this.scales = scales;
    this.weights = weights;
    this.inputs = inputs;
    this.manners = manners;
    this.rows = new Row[MANNERS][scales.length];
    this.nothing = new Row(new byte[PLACES * inputs], 0, 0, 0);
  }

  /**
   * @param inputs of a token, in all directions
   */
  static WordInputs read(DataInputStream in, int inputs) throws IOException {
    int count = in.readInt();
    int width = in.readUnsignedShort();
    if (count < 1 || count > MOST_WORDS || width < 1 || width > MOST_NUMBERS || inputs < 1) {
      throw new IOException(
          "%d words of %d numbers for %d inputs are no network".formatted(count, width, inputs));
    }
    Map<String, Integer> words = HashMap.newHashMap(count);
    for (int i = 1; i < count; i++) {
      words.put(in.readUTF(), i);
    }
    float[] scales = halves(in, count);
    byte[] vectors = new byte[count * width];
    in.readFully(vectors);
    float[] manners = halves(in, MANNERS * width);
    return new WordInputs(
        words, vectors, scales, manners, halves(in, PLACES * width * inputs), inputs);
  }

  static float[] halves(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = Float.float16ToFloat(in.readShort());
    }
    return values;
  }

  /** A hashtag that is not known is looked up as a word. */
  Row of(Token token) {
    Integer word = words.get(token.form());
    if (word == null && token.kind() == Kind.HASHTAG) {
      word = words.get(token.form().substring(1));
    }
    return of(word == null ? UNKNOWN : word, manner(token));
  }

  /** A word written plainly. */
  Row of(String word) {
    return of(words.getOrDefault(word, UNKNOWN), 0);
  }

  Row unknown() {
    return of(UNKNOWN, 0);
  }

  /** Before the first and after the last token. */
  Row nothing() {
    return nothing;
  }

  /** 0 for a word written plainly. */
  static int manner(Token token) {
    return (token.kind() == Kind.HASHTAG ? 1 : 0)
        + (token.elongated() ? 2 : 0)
        + (token.shouted() ? 4 : 0);
  }

  private Row of(int word, int manner) {
    Row known = rows[manner][word];
    if (known == null) {
      float[] vector = new float[width];
      for (int d = 0; d < width; d++) {
        vector[d] = vectors[word * width + d] * scales[word] + manners[manner * width + d];
      }
      known = row(vector);
      rows[manner][word] = known;
    }
    return known;
  }

  private Row row(float[] vector) {
    byte[] values = new byte[PLACES * inputs];
    float[] steps = new float[PLACES];
    float[] sum = new float[inputs];
    for (int place = 0; place < PLACES; place++) {
      Arrays.fill(sum, 0);
      for (int d = 0; d < width; d++) {
        float x = vector[d];
        int from = (place * width + d) * inputs;
        for (int i = 0; i < inputs; i++) {
          sum[i] += x * weights[from + i];
        }
      }
      float largest = Float.MIN_NORMAL;
      for (float each : sum) {
        largest = Math.max(largest, Math.abs(each));
      }
      steps[place] = largest / HIGHEST;
      for (int i = 0; i < inputs; i++) {
        values[place * inputs + i] = (byte) Math.round(sum[i] / steps[place]);
      }
    }
    return new Row(values, steps[0], steps[1], steps[2]);
  }

  /**
   * What a word brings.
   *
   * @param values as place × inputs + input
   * @param toNext what to multiply those for the token after it with
   * @param toOwn the same of its own
   * @param toLast the same of the one before
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes it
  record Row(byte[] values, float toNext, float toOwn, float toLast) {}
}
