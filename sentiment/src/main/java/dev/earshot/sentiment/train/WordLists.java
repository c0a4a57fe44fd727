package dev.earshot.sentiment.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.sentiment.score.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The lists the first tier's lexicon is made of, a column each: VADER and AFINN-165 (English words
 * rated by people), what the encoders make of single words (comes with Earshot), and the Emoji
 * Sentiment Ranking (emoji by the labels of the tweets they stood in, in 13 European languages;
 * Kralj Novak et al. 2015).
 */
final class WordLists {

  private static final String VADER = "lexicons/vader_lexicon.txt";
  private static final String AFINN = "lexicons/AFINN-en-165.txt";
  private static final String EMOJI = "lexicons/emoji_sentiment_v1.csv";

  /** Words the encoder knows as a whole, with what it makes of each alone, in [−1, 1]. */
  private static final String ENCODER_WORDS = "encoder-words.tsv";

  /** Largest valence of a word in each list. */
  private static final float VADER_MOST = 4;

  private static final float AFINN_MOST = 5;

  private static final int LISTS = 4;

  private final Map<String, float[]> words = new HashMap<>();

  private WordLists() {}

  /**
   * @param folder the one with {@code lexicons}
   */
  static Lexicon read(Path folder) throws IOException {
    WordLists lists = new WordLists();
    for (String line : Files.readAllLines(folder.resolve(VADER))) {
      lists.addWord(line, 0, VADER_MOST);
    }
    for (String line : Files.readAllLines(folder.resolve(AFINN))) {
      lists.addWord(line, 1, AFINN_MOST);
    }
    try (InputStream in = WordLists.class.getResourceAsStream(ENCODER_WORDS)) {
      if (in == null) {
        throw new IllegalStateException(ENCODER_WORDS + " is missing from Earshot's jar");
      }
      new String(in.readAllBytes(), UTF_8).lines().forEach(line -> lists.addWord(line, 2, 1));
    }
    Files.readAllLines(folder.resolve(EMOJI)).stream().skip(1).forEach(lists::addEmoji);
    return Lexicon.of(LISTS, lists.words);
  }

  private void addWord(String line, int list, float most) {
    String[] fields = line.split("\t", -1);
    if (fields.length > 1) {
      put(fields[0], list, Float.parseFloat(fields[1]) / most);
    }
  }

  /** The balance of an emoji's labels; one of few labels says little. */
  private void addEmoji(String line) {
    String[] fields = line.split(",", -1);
    int negative = Integer.parseInt(fields[4]);
    int neutral = Integer.parseInt(fields[5]);
    int positive = Integer.parseInt(fields[6]);
    put(fields[0], 3, (float) (positive - negative) / (negative + neutral + positive + 1));
  }

  private void put(String form, int list, float valence) {
    words.computeIfAbsent(form, _ -> new float[LISTS])[list] = valence;
  }
}
