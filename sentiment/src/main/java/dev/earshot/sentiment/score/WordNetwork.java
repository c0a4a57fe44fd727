package dev.earshot.sentiment.score;

import dev.earshot.sentiment.score.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the first tier that reads English words in their order, some ten microseconds a
 * message. Made by {@code sentiment/encoder/finetune.py}.
 */
public final class WordNetwork {

  private static final String RESOURCE = "words.network";
  private static final String LANGUAGE = "en";
  private static final int CLASSES = 3;

  private final GatedNetwork network;

  private WordNetwork(GatedNetwork network) {
    this.network = network;
  }

  /**
   * The one that comes with Earshot.
   *
   * @throws ModelException when the installation is damaged
   */
  public static WordNetwork shipped() {
    return new WordNetwork(GatedNetwork.shipped(WordNetwork.class, RESOURCE, CLASSES));
  }

  /** Whether it was trained on texts of this language, a primary tag. */
  public static boolean knows(String language) {
    return language.equals(LANGUAGE);
  }

  /** Models that were trained beside one do not fit another. */
  public String version() {
    return network.version();
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
    WordInputs.Row[] rows = new WordInputs.Row[GatedNetwork.MOST_WORDS];
    int n = 0;
    for (List<Token> sentence : sentences) {
      for (Token token : sentence) {
        if (n < rows.length && isRead(token)) {
          rows[n++] = network.inputs().of(token);
        }
      }
    }
    return network.scores(rows, n);
  }
}
