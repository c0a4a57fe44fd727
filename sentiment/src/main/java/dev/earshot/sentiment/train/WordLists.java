package dev.earshot.sentiment.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.earshot.sentiment.score.Lexicon;
import dev.earshot.sentiment.score.ListedWords;
import dev.earshot.sentiment.train.EncoderPhrases.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lists the first tier's lexicon is made of, a column each: VADER and AFINN-165 (English words
 * rated by people), the Emoji Sentiment Ranking (emoji by the labels of the tweets they stood in,
 * in 13 European languages; Kralj Novak et al. 2015), and what the encoders make of words and of
 * pairs of words, each alone: how good, and how calm. Of the other languages a list each of
 * everyday words and turns, written for Earshot.
 */
final class WordLists {

  private static final String VADER = "lexicons/vader_lexicon.txt";
  private static final String AFINN = "lexicons/AFINN-en-165.txt";
  private static final String EMOJI = "lexicons/emoji_sentiment_v1.csv";

  /** Words the encoder knows as a whole, with valence and calm in [−1, 1]. */
  private static final String ENCODER_WORDS = "encoder-words.tsv";

  /** Languages with a list of Earshot's own, such as words_de.txt. */
  private static final List<String> LISTED = List.of("ar", "de", "es", "fr", "hi", "it", "pt");

  /** Largest valence of a word in each list. */
  private static final float VADER_MOST = 4;

  private static final float AFINN_MOST = 5;
  private static final float LISTED_MOST = 3;

  private final Map<String, float[]> words = new HashMap<>();

  private WordLists() {}

  /**
   * @param folder the one with {@code lexicons}
   * @param texts whose words and pairs of words the encoders were asked about
   */
  static Lexicon read(Path folder, List<TrainingText> texts) throws IOException {
    WordLists lists = new WordLists();
    for (String line : Files.readAllLines(folder.resolve(VADER))) {
      lists.addWord(line, 0, VADER_MOST);
    }
    for (String line : Files.readAllLines(folder.resolve(AFINN))) {
      lists.addWord(line, Lexicon.AFINN, AFINN_MOST);
    }
    resource(ENCODER_WORDS).lines().forEach(lists::addEncoderWord);
    EncoderPhrases phrases = EncoderPhrases.shipped();
    CommonWords.of(texts).forEach(w -> phrases.of(w).ifPresent(said -> lists.add(w, said)));
    for (String language : LISTED) {
      lists.addListed(language);
    }
    Files.readAllLines(folder.resolve(EMOJI)).stream().skip(1).forEach(lists::addEmoji);
    return Lexicon.of(Lexicon.COLUMNS, lists.words);
  }

  private void addWord(String line, int list, float most) {
    String[] fields = line.split("\t", -1);
    if (fields.length > 1) {
      put(fields[0], list, Float.parseFloat(fields[1]) / most);
    }
  }

  private void addEncoderWord(String line) {
    String[] fields = line.split("\t", -1);
    add(fields[0], new Said(Float.parseFloat(fields[1]), Float.parseFloat(fields[2])));
  }

  private void add(String words, Said said) {
    boolean pair = CommonWords.isPair(words);
    put(words, pair ? Lexicon.PAIR_VALENCE : Lexicon.WORD_VALENCE, said.valence());
    put(words, pair ? Lexicon.PAIR_CALM : Lexicon.WORD_CALM, said.calm());
  }

  /**
   * Earshot's own list of a language. Words of one stem have its mean valence; where they disagree
   * the stem says nothing.
   */
  private void addListed(String language) throws IOException {
    Map<String, Float> stems = new HashMap<>();
    for (String line : resource("words_%s.txt".formatted(language)).lines().toList()) {
      if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        float valence = Float.parseFloat(line.substring(0, colon)) / LISTED_MOST;
        Stream.of(line.substring(colon + 1).strip().split(", "))
            .forEach(entry -> addListed(language, entry, valence, stems));
      }
    }
    stems.forEach((key, valence) -> put(key, Lexicon.LISTED, valence));
  }

  private void addListed(String language, String entry, float valence, Map<String, Float> stems) {
    put(ListedWords.key(language, entry), Lexicon.LISTED, valence);
    if (!CommonWords.isPair(entry)) {
      ListedWords.stemKey(language, entry)
          .ifPresent(key -> stems.merge(key, valence, WordLists::agreed));
    }
  }

  private static float agreed(float one, float other) {
    return one * other > 0 ? (one + other) / 2 : 0;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from Earshot's jar");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The balance of an emoji's labels; one of few labels says little. */
  private void addEmoji(String line) {
    String[] fields = line.split(",", -1);
    int negative = Integer.parseInt(fields[4]);
    int neutral = Integer.parseInt(fields[5]);
    int positive = Integer.parseInt(fields[6]);
    put(
        fields[0],
        Lexicon.EMOJI,
        (float) (positive - negative) / (negative + neutral + positive + 1));
  }

  private void put(String form, int list, float valence) {
    words.computeIfAbsent(form, _ -> new float[Lexicon.COLUMNS])[list] = valence;
  }
}
